import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { CorpusNode } from '../../core/corpus/nodes.ts';
import { idToCheck } from '../../core/corpus/toCheck.ts';
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
    const keep = (node: Node) => {
      const row = this.#byId.get(node.id);
      if (row === undefined) return;
      const wasOpen = row.node.type === 'group' && row.node.madeChildren.length > 0;
      row.node = node;
      kept.set(node.id, row);
      if (wasOpen && node.type === 'group') node.children.forEach(keep);
    };
    nodes.forEach(keep);
    this.#byId = kept;
    this.#nodes = nodes;
  }

  at(id: string): TreeElement | undefined {
    return this.#byId.get(id);
  }

  /** The rows of these nodes, which are from now on those of a tree. */
  show(nodes: Nodes): TreeElement[] {
    const rows = nodes.map((node) => this.#byId.get(node.id) ?? new TreeElement(node));
    for (const row of rows) this.#byId.set(row.node.id, row);
    return rows;
  }

  /** The row of a claim among others of its actor, stance, target or article; undefined where none is listed. */
  of(claim: ClaimAddress<string>): TreeElement | undefined {
    let nodes = this.#nodes.filter(({ id }) => id !== idToCheck);
    for (;;) {
      const node = nodes.find((one) => holds(one, claim));
      if (node === undefined) return undefined;
      const [row] = this.show([node]);
      if (node.type !== 'group') return row;
      nodes = [...node.children];
    }
  }
}

function holds(node: Node, { article, key }: ClaimAddress<string>): boolean {
  if (node.type === 'claim') return node.article === article && node.key === key;
  if (node.type === 'sidecar') return false;
  return node.claims.some((one) => one.article === article && one.claim.key === key);
}
