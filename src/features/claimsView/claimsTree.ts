import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { type CorpusTree, corpusTree } from '../../core/corpus/corpusTree.ts';
import { looksTheSame } from '../../core/corpus/looks.ts';
import type { CorpusNode, GroupNode } from '../../core/corpus/nodes.ts';
import { changedNodes } from '../../core/corpus/treeChanges.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { claimItem } from './claimItem.ts';
import { claimTooltip } from './claimTooltip.ts';
import { groupItem } from './groupItem.ts';
import type { Listing } from './listing.ts';
import { Rows } from './rows.ts';
import { sidecarItem } from './sidecarItem.ts';
import type { TreeElement } from './treeElement.ts';

/** The claims of the workspace as rows of a tree. Only rows that look different now are drawn again. */
export class ClaimsTree implements TreeDataProvider<TreeElement> {
  readonly #session: Session;
  readonly #listing: Listing;
  readonly #changed = new EventEmitter<TreeElement[] | undefined>();
  readonly #rows = new Rows();
  #tree: CorpusTree<ArticleUri>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session, listing: Listing) {
    this.#session = session;
    this.#listing = listing;
    this.#tree = this.#make();
    this.#rows.take(this.#tree.nodes);
  }

  /** How many claims there are, and how many of them the filter lets pass. */
  get counts(): { readonly total: number; readonly shown: number; readonly untagged: number } {
    const { total, shown, untagged } = this.#tree;
    return { total, shown, untagged };
  }

  /** Lists the claims as they are now. */
  refresh(): void {
    const { nodes: before } = this.#tree;
    this.#tree = this.#make(this.#tree);
    const after = this.#tree.nodes;
    this.#rows.take(after);
    const changed = changedNodes(before, after, looksTheSame);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(this.#elementsAt(changed));
  }

  /** The row of a claim; undefined where the list has none. */
  find(claim: ClaimAddress<string>): TreeElement | undefined {
    return this.#rows.of(claim);
  }

  /** The nodes with these ids, those that are still there. */
  nodesOf(ids: readonly string[]): readonly CorpusNode<ArticleUri>[] {
    return this.#elementsAt(ids).map(({ node }) => node);
  }

  /** The groups that a row is in, the innermost first; the row itself where it is one. */
  groupsAt(element: TreeElement | undefined): readonly GroupNode<ArticleUri>[] {
    if (element === undefined) return [];
    const outer = this.groupsAt(this.getParent(element));
    return element.node.type === 'group' ? [element.node, ...outer] : outer;
  }

  getChildren(element?: TreeElement): TreeElement[] {
    if (element === undefined) return this.#rows.show(this.#tree.nodes);
    const { node } = element;
    return node.type === 'group' ? this.#rows.show(node.children) : [];
  }

  getParent({ node }: TreeElement): TreeElement | undefined {
    return node.parent === undefined ? undefined : this.#rows.at(node.parent);
  }

  getTreeItem({ node }: TreeElement): TreeItem {
    switch (node.type) {
      case 'group':
        return groupItem(node);
      case 'sidecar':
        return sidecarItem(node);
      case 'claim': {
        const place = this.#session.articles.placeOf(node.article, node.claim);
        return claimItem(node, this.#listing.grouping, place);
      }
    }
  }

  /** What is said of a claim at length is made when somebody asks for it: lists may be long. */
  resolveTreeItem(item: TreeItem, { node }: TreeElement): TreeItem {
    if (node.type === 'claim') item.tooltip = claimTooltip(node);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #make(before?: CorpusTree<ArticleUri>): CorpusTree<ArticleUri> {
    return corpusTree(this.#session.articles.all(), this.#listing.view, before);
  }

  #elementsAt(ids: readonly string[]): TreeElement[] {
    return ids.flatMap((id) => this.#rows.at(id) ?? []);
  }
}
