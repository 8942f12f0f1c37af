import { looksTheSame } from '../../core/corpus/looks.ts';
import type { CorpusNode, GroupNode } from '../../core/corpus/nodes.ts';
import { changedNodes } from '../../core/corpus/treeChanges.ts';
import { type Disposable, Emitter } from '../event.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { settledAfter } from '../snapshot.ts';
import { Turns } from '../turns.ts';
import type { ArticleUri } from '../uris.ts';
import { ClaimList, type CorpusView, type ListedCounts } from './claimList.ts';
import { LastRows, type TopRows } from './lastRows.ts';

type Node = CorpusNode<ArticleUri>;
const none: TopRows = { counts: { total: 0, untagged: 0, shown: 0 }, rows: [] };

/**
 * The claims of a session as a view lists them. Until the folder is listed again, it has the rows that the view had
 * when the folder was last open.
 */
export class ShownList implements Disposable {
  readonly #session: Session;
  readonly #ports: Ports;
  readonly #view: () => CorpusView;
  readonly #turns: Turns;
  readonly #last: LastRows | undefined;
  readonly #changed = new Emitter<readonly string[] | 'all'>();
  /** None before there is anything to list. */
  #list: ClaimList<ArticleUri> | undefined;
  #rows: readonly Node[] = [];
  /** What is shown in the place of a list. */
  #ofLastTime = none;
  /** Settles when that is known. */
  #known: Promise<void> = Promise.resolve();
  /** Settles when it is shown no more. */
  #listed: Promise<void> = Promise.resolve();
  #keeping: Disposable | undefined;
  /** Fired with the ids of the rows that look different now, or with `all` where rows came or went at the top. */
  readonly onDidChange = this.#changed.event;

  /** `view` is how the claims are to be listed now. */
  constructor(session: Session, ports: Ports, view: () => CorpusView) {
    this.#session = session;
    this.#ports = ports;
    this.#view = view;
    this.#turns = new Turns(ports.clock);
    if (ports.cache !== undefined) this.#last = new LastRows(ports.cache);
  }

  /** How many claims there are, and how many of them the filter lets pass. */
  get counts(): ListedCounts {
    return (this.#list ?? this.#ofLastTime).counts;
  }

  /** The rows at the top. */
  get rows(): readonly Node[] {
    return this.#rows;
  }

  /** Settles when the rows are those of now. */
  get listed(): Promise<void> {
    return this.#listed;
  }

  /**
   * Shows the rows that this view had last, where they are known and nothing is listed yet, and tells `shown`; settles
   * when they are those of now, with whether there were any of then. To be called in the turn in which the session
   * begins to restore, or after it.
   */
  async restore(shown: (listed: Promise<void>) => void): Promise<boolean> {
    const known = this.#readLast();
    this.#known = known.then(() => undefined);
    const last = await known;
    if (last === undefined || this.#list !== undefined) return false;
    this.#ofLastTime = last;
    this.#take(last.rows);
    this.#listed = this.#session.restoring.listed.then(() => this.#show(this.#newest()));
    shown(this.#listed);
    await this.#listed;
    return true;
  }

  /** Lists the claims as they are now. Where rows of the last time are shown, these stay until `restore` has ended. */
  async refresh(): Promise<void> {
    await this.#known;
    if (this.#list === undefined && this.#ofLastTime !== none) return;
    await this.#show(this.#newest());
  }

  /** Lists them in the view of now: another grouping, order or filter. */
  async relist(): Promise<void> {
    await this.#show(new ClaimList(this.#view()));
  }

  /** Settles when it takes little to make the rows in a group. */
  async open(group: GroupNode<ArticleUri>): Promise<void> {
    await this.#session.restoring.whole;
    await this.#turns.run(group.steps());
  }

  dispose(): void {
    this.#keeping?.dispose();
    this.#changed.dispose();
  }

  #newest(): ClaimList<ArticleUri> {
    return this.#list ?? new ClaimList(this.#view());
  }

  /** Shows a list as soon as it has followed the articles; the one before is shown until then. */
  async #show(list: ClaimList<ArticleUri>): Promise<void> {
    this.#list = list;
    if (list.looksAtClaims) await this.#session.restoring.whole;
    await this.#turns.run(list.follow(this.#session.articles.all()));
    await this.#turns.run(list.steps());
    if (this.#list !== list) return; // Yet another view was asked for.
    this.#take(list.rows());
    this.#keepSoon(list);
  }

  #take(rows: readonly Node[]): void {
    const changed = changedNodes(this.#rows, rows, looksTheSame);
    this.#rows = rows;
    this.#changed.fire(changed);
  }

  /** What was stored is of use as far as it can be read. */
  async #readLast(): Promise<TopRows | undefined> {
    try {
      return await this.#last?.read(this.#view);
    } catch (error) {
      this.#ports.log('what was listed last was not read', error);
      return undefined;
    }
  }

  #keepSoon(list: ClaimList<ArticleUri>): void {
    this.#keeping?.dispose();
    this.#keeping = this.#ports.clock.after(settledAfter, () => {
      if (this.#session.reading.progress !== undefined) this.#keepSoon(list);
      else this.#keep(list).catch((error) => this.#ports.log('the list was not stored', error));
    });
  }

  async #keep({ view, counts }: ClaimList<ArticleUri>): Promise<void> {
    const rows = this.#rows.flatMap((row) => (row.type === 'group' ? row : []));
    if (rows.length === this.#rows.length) await this.#last?.keep(view, { counts, rows });
  }
}
