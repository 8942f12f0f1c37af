import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { looksTheSame } from '../../core/corpus/looks.ts';
import type { CorpusNode, GroupNode } from '../../core/corpus/nodes.ts';
import { changedNodes } from '../../core/corpus/treeChanges.ts';
import { ClaimList, type ListedCounts } from '../../session/claimList/claimList.ts';
import type { Clock } from '../../session/ports.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { claimItem } from './claimItem.ts';
import { claimTooltip } from './claimTooltip.ts';
import { groupItem } from './groupItem.ts';
import type { Listing } from './listing.ts';
import { Rows } from './rows.ts';
import { sidecarItem } from './sidecarItem.ts';
import type { TreeElement } from './treeElement.ts';

type Node = CorpusNode<ArticleUri>;

/** The claims of the workspace as rows of a tree. Only rows that look different now are drawn again. */
export class ClaimsTree implements TreeDataProvider<TreeElement> {
  readonly #session: Session;
  readonly #listing: Listing;
  readonly #turns: Turns;
  readonly #changed = new EventEmitter<TreeElement[] | undefined>();
  readonly #rows = new Rows();
  /** None before there is anything to list. */
  #list: ClaimList<ArticleUri> | undefined;
  #nodes: readonly Node[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session, listing: Listing, clock: Clock) {
    this.#session = session;
    this.#listing = listing;
    this.#turns = new Turns(clock);
  }

  /** How many claims there are, and how many of them the filter lets pass. */
  get counts(): ListedCounts {
    return this.#list?.counts ?? { total: 0, untagged: 0, shown: 0 };
  }

  /** Lists the claims as they are now. */
  async refresh(): Promise<void> {
    await this.#show(this.#list ?? new ClaimList(this.#listing.view));
  }

  /** Lists them in the view of now: another grouping, order or filter. */
  async relist(): Promise<void> {
    await this.#show(new ClaimList(this.#listing.view));
  }

  /** The row of a claim; undefined where the list has none. */
  find(claim: ClaimAddress<string>): Promise<TreeElement | undefined> {
    return this.#rows.of(claim, (node) => this.#open(node));
  }

  /** The nodes with these ids, those that are still there. */
  nodesOf(ids: readonly string[]): readonly Node[] {
    return this.#elementsAt(ids).map(({ node }) => node);
  }

  /** The groups that a row is in, the innermost first; the row itself where it is one. */
  groupsAt(element: TreeElement | undefined): readonly GroupNode<ArticleUri>[] {
    if (element === undefined) return [];
    const outer = this.groupsAt(this.getParent(element));
    return element.node.type === 'group' ? [element.node, ...outer] : outer;
  }

  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    if (element === undefined) return this.#rows.show(this.#nodes);
    await this.#open(element.node);
    const { node } = element;
    return node.type === 'group' ? this.#rows.show(node.children, element) : [];
  }

  getParent({ parent }: TreeElement): TreeElement | undefined {
    return parent;
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

  /** Shows a list as soon as it has followed the articles; the one before is shown until then. */
  async #show(list: ClaimList<ArticleUri>): Promise<void> {
    this.#list = list;
    if (list.looksAtClaims) await this.#session.restoring.whole;
    await this.#turns.run(list.follow(this.#session.articles.all()));
    await this.#turns.run(list.steps());
    if (this.#list !== list) return; // Yet another view was asked for.
    const before = this.#nodes;
    this.#nodes = list.rows();
    this.#rows.take(this.#nodes);
    const changed = changedNodes(before, this.#nodes, looksTheSame);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(this.#elementsAt(changed));
  }

  async #open(node: Node): Promise<void> {
    if (node.type !== 'group') return;
    await this.#session.restoring.whole;
    await this.#turns.run(node.steps());
  }

  #elementsAt(ids: readonly string[]): TreeElement[] {
    return ids.flatMap((id) => this.#rows.at(id) ?? []);
  }
}
