import { looksTheSame } from '../../core/corpus/looks.ts';
import type { CorpusNode, GroupNode } from '../../core/corpus/nodes.ts';
import { changedNodes } from '../../core/corpus/treeChanges.ts';
import { type Disposable, Emitter } from '../event.ts';
import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';
import { Turns } from '../turns.ts';
import type { ArticleUri } from '../uris.ts';
import { ClaimList, type CorpusView, type ListedCounts } from './claimList.ts';

type Node = CorpusNode<ArticleUri>;

/** The claims of a session as a view lists them. */
export class ShownList implements Disposable {
  readonly #session: Session;
  readonly #view: () => CorpusView;
  readonly #turns: Turns;
  readonly #changed = new Emitter<readonly string[] | 'all'>();
  /** None before there is anything to list. */
  #list: ClaimList<ArticleUri> | undefined;
  #rows: readonly Node[] = [];
  /** Fired with the ids of the rows that look different now, or with `all` where rows came or went at the top. */
  readonly onDidChange = this.#changed.event;

  /** `view` is how the claims are to be listed now. */
  constructor(session: Session, clock: Clock, view: () => CorpusView) {
    this.#session = session;
    this.#view = view;
    this.#turns = new Turns(clock);
  }

  /** How many claims there are, and how many of them the filter lets pass. */
  get counts(): ListedCounts {
    return this.#list?.counts ?? { total: 0, untagged: 0, shown: 0 };
  }

  /** The rows at the top. */
  get rows(): readonly Node[] {
    return this.#rows;
  }

  /** Lists the claims as they are now. */
  async refresh(): Promise<void> {
    await this.#show(this.#list ?? new ClaimList(this.#view()));
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
    this.#changed.dispose();
  }

  /** Shows a list as soon as it has followed the articles; the one before is shown until then. */
  async #show(list: ClaimList<ArticleUri>): Promise<void> {
    this.#list = list;
    if (list.looksAtClaims) await this.#session.restoring.whole;
    await this.#turns.run(list.follow(this.#session.articles.all()));
    await this.#turns.run(list.steps());
    if (this.#list !== list) return; // Yet another view was asked for.
    this.#take(list.rows());
  }

  #take(rows: readonly Node[]): void {
    const changed = changedNodes(this.#rows, rows, looksTheSame);
    this.#rows = rows;
    this.#changed.fire(changed);
  }
}
