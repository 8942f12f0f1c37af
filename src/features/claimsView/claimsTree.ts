import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { type CorpusTree, corpusTree } from '../../core/corpus/corpusTree.ts';
import { looksTheSame } from '../../core/corpus/looks.ts';
import type { CorpusNode } from '../../core/corpus/nodes.ts';
import { changedNodes } from '../../core/corpus/treeChanges.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { claimItem } from './claimItem.ts';
import { claimTooltip } from './claimTooltip.ts';
import { groupItem } from './groupItem.ts';
import type { Listing } from './listing.ts';
import { sidecarItem } from './sidecarItem.ts';
import { TreeElement } from './treeElement.ts';

/** The claims of the workspace as rows of a tree. Only rows that look different now are drawn again. */
export class ClaimsTree implements TreeDataProvider<TreeElement> {
  readonly #session: Session;
  readonly #listing: Listing;
  readonly #changed = new EventEmitter<TreeElement[] | undefined>();
  #tree: CorpusTree<ArticleUri>;
  #elements: ReadonlyMap<string, TreeElement> = new Map();
  /** The rows of claims by their addresses; made when one is looked for. */
  #rows: ReadonlyMap<string, TreeElement> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session, listing: Listing) {
    this.#session = session;
    this.#listing = listing;
    this.#tree = this.#make();
    this.#elements = elementsOf(this.#tree.nodes, this.#elements);
  }

  /** How many claims there are, and how many of them the filter lets pass. */
  get counts(): { readonly total: number; readonly shown: number; readonly untagged: number } {
    const { total, shown, untagged } = this.#tree;
    return { total, shown, untagged };
  }

  /** Lists the claims as they are now. */
  refresh(): void {
    const before = this.#tree;
    this.#tree = this.#make();
    this.#elements = elementsOf(this.#tree.nodes, this.#elements);
    this.#rows = undefined;
    const changed = changedNodes(before.nodes, this.#tree.nodes, looksTheSame);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(this.#elementsAt(changed));
  }

  /** The row of a claim; undefined where the list has none. */
  find(claim: ClaimAddress<string>): TreeElement | undefined {
    this.#rows ??= rowsOf(this.#elements.values());
    return this.#rows.get(addressKey(claim));
  }

  getChildren(element?: TreeElement): TreeElement[] {
    if (element === undefined) return this.#elementsAt(this.#tree.nodes.map(({ id }) => id));
    const { node } = element;
    return node.type === 'group' ? this.#elementsAt(node.children.map(({ id }) => id)) : [];
  }

  getParent({ node }: TreeElement): TreeElement | undefined {
    return node.parent === undefined ? undefined : this.#elements.get(node.parent);
  }

  getTreeItem({ node }: TreeElement): TreeItem {
    switch (node.type) {
      case 'group':
        return groupItem(node);
      case 'sidecar':
        return sidecarItem(node);
      case 'claim': {
        const { grouping } = this.#listing;
        const place = this.#session.articles.placeOf(node.article, node.claim);
        return claimItem(node, grouping, place);
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

  #make(): CorpusTree<ArticleUri> {
    return corpusTree(this.#session.articles.all(), this.#listing.view);
  }

  #elementsAt(ids: readonly string[]): TreeElement[] {
    return ids.flatMap((id) => this.#elements.get(id) ?? []);
  }
}

/** An element for every node, those that are known by their ids with the nodes as they are now. */
function elementsOf(
  nodes: readonly CorpusNode<ArticleUri>[],
  known: ReadonlyMap<string, TreeElement>,
): ReadonlyMap<string, TreeElement> {
  const elements = new Map<string, TreeElement>();
  const add = (node: CorpusNode<ArticleUri>) => {
    const element = known.get(node.id) ?? new TreeElement(node);
    element.node = node;
    elements.set(node.id, element);
    if (node.type === 'group') node.children.forEach(add);
  };
  nodes.forEach(add);
  return elements;
}

/** Claims that are to be checked have two rows; that among the other claims of its group is the one to show. */
function rowsOf(elements: Iterable<TreeElement>): ReadonlyMap<string, TreeElement> {
  const rows = new Map<string, TreeElement>();
  for (const element of elements) {
    if (element.node.type === 'claim') rows.set(addressKey(element.node), element);
  }
  return rows;
}

function addressKey({ article, key }: ClaimAddress<string>): string {
  return `${article}#${key}`;
}
