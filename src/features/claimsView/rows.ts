import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { type CorpusNode, idToCheck } from '../../core/corpus/nodes.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { TreeElement } from './treeElement.ts';

type Node = CorpusNode<ArticleUri>;
type Nodes = readonly Node[];

/** The rows of a tree that were asked for: of a long list, few are ever seen. */
export class Rows {
  #byId = new Map<string, TreeElement>();
  #nodes: Nodes = [];

  /** The tree has become another: rows that are still there stay the same objects. */
  take(nodes: Nodes): void {
    const kept = new Map<string, TreeElement>();
    const keep = (node: Node, parent?: TreeElement) => {
      const row = this.#byId.get(node.id);
      if (row === undefined) return;
      const wasOpen = row.node.type === 'group' && row.node.madeChildren.length > 0;
      row.node = node;
      row.parent = parent;
      kept.set(node.id, row);
      if (wasOpen && node.type === 'group') for (const inner of node.children) keep(inner, row);
    };
    for (const node of nodes) keep(node);
    this.#byId = kept;
    this.#nodes = nodes;
  }

  at(id: string): TreeElement | undefined {
    return this.#byId.get(id);
  }

  /** The rows of these nodes, which are from now on those of a tree, below `parent`. */
  show(nodes: Nodes, parent?: TreeElement): TreeElement[] {
    return nodes.map((node) => {
      const row = this.#byId.get(node.id) ?? new TreeElement(node);
      row.parent = parent;
      this.#byId.set(node.id, row);
      return row;
    });
  }

  /**
   * The row of a claim among others of its actor, stance, target or article; undefined where none is listed.
   * `opened` is awaited before what is in a group is made.
   */
  async of(
    claim: ClaimAddress<string>,
    opened: (node: Node) => Promise<void>,
  ): Promise<TreeElement | undefined> {
    let nodes = this.#nodes.filter(({ id }) => id !== idToCheck);
    let parent: TreeElement | undefined;
    for (;;) {
      const node = nodes.find((one) => holds(one, claim));
      if (node === undefined) return undefined;
      const [row] = this.show([node], parent);
      if (row === undefined || node.type !== 'group') return row;
      await opened(node);
      nodes = [...node.children];
      parent = row;
    }
  }
}

function holds(node: Node, claim: ClaimAddress<string>): boolean {
  if (node.type === 'claim') return node.article === claim.article && node.key === claim.key;
  return node.type === 'group' && node.holds(claim);
}
