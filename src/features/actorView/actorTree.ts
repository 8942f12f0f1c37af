import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ActorProfile } from '../../core/corpus/actorProfile.ts';
import { type ActorRow, actorRows, isSameRow } from '../../core/corpus/actorRows.ts';
import { changedNodes } from '../../core/corpus/treeChanges.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { RowElement } from './rowElement.ts';
import { rowItem } from './rowItem.ts';

/** One actor as rows of a tree. Only rows that look different now are drawn again. */
export class ActorTree implements TreeDataProvider<RowElement> {
  readonly #session: Session;
  readonly #changed = new EventEmitter<RowElement[] | undefined>();
  #shown: Promise<void> = Promise.resolve();
  #rows: readonly ActorRow<ArticleUri>[] = [];
  #elements: ReadonlyMap<string, RowElement> = new Map();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Shows this actor from now on, or nobody. */
  show(profile: ActorProfile<ArticleUri> | undefined): void {
    const before = this.#rows;
    if (profile === undefined && before.length === 0) return;
    this.#rows = profile === undefined ? [] : actorRows(profile);
    this.#elements = elementsOf(this.#rows, this.#elements);
    const changed = changedNodes(before, this.#rows, isSameRow);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(this.#elementsOf(changed));
  }

  /** Somebody is going to be shown when this has settled: a change while VS Code asks for the first rows is lost on it. */
  waitFor(shown: Promise<void>): void {
    this.#shown = shown;
  }

  async getChildren(element?: RowElement): Promise<RowElement[]> {
    await this.#shown;
    const rows = element === undefined ? this.#rows : element.row.children;
    return this.#elementsOf(rows.map(({ id }) => id));
  }

  getTreeItem({ row }: RowElement): TreeItem {
    const place =
      row.type === 'claim' ? this.#session.articles.placeOf(row.article, row.claim) : undefined;
    return rowItem(row, place);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #elementsOf(ids: readonly string[]): RowElement[] {
    return ids.flatMap((id) => this.#elements.get(id) ?? []);
  }
}

/** An element for every row, those that are known by their ids with the rows as they are now. */
function elementsOf(
  rows: readonly ActorRow<ArticleUri>[],
  known: ReadonlyMap<string, RowElement>,
): ReadonlyMap<string, RowElement> {
  const elements = new Map<string, RowElement>();
  const add = (row: ActorRow<ArticleUri>) => {
    const element = known.get(row.id) ?? new RowElement(row);
    element.row = row;
    elements.set(row.id, element);
    row.children.forEach(add);
  };
  rows.forEach(add);
  return elements;
}
