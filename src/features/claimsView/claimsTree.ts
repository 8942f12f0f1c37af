import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { CorpusNode, GroupNode } from '../../core/corpus/nodes.ts';
import type { ShownList } from '../../session/claimList/shownList.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
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
  readonly #list: ShownList;
  readonly #listening: Disposable;
  readonly #changed = new EventEmitter<TreeElement[] | undefined>();
  readonly #rows = new Rows();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session, listing: Listing, list: ShownList) {
    this.#session = session;
    this.#listing = listing;
    this.#list = list;
    this.#listening = list.onDidChange((changed) => this.#follow(changed));
  }

  /** The row of a claim; undefined where the list has none. */
  async find(claim: ClaimAddress<string>): Promise<TreeElement | undefined> {
    await this.#list.listed;
    return this.#rows.of(claim, (node) => this.#open(node));
  }

  /** Whether a row is in the list as it is now. */
  has(row: TreeElement): boolean {
    return this.#rows.at(row.node.id) === row;
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
    if (element === undefined) return this.#rows.show(this.#list.rows);
    await this.#list.listed; // A row of the last time has nothing in it.
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
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #follow(changed: readonly string[] | 'all'): void {
    this.#rows.take(this.#list.rows);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(this.#elementsAt(changed));
  }

  async #open(node: Node): Promise<void> {
    if (node.type === 'group') await this.#list.open(node);
  }

  #elementsAt(ids: readonly string[]): TreeElement[] {
    return ids.flatMap((id) => this.#rows.at(id) ?? []);
  }
}
