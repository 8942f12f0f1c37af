import { changeInSteps } from '../../core/corpus/changeInSteps.ts';
import type { CountedArticle } from '../../core/corpus/claimFacts.ts';
import { type Level, subjectKey, subjectOf } from '../../core/corpus/grouping.ts';
import { groupedBy } from '../../core/text/groupedBy.ts';
import { ClaimGroup } from './claimGroup.ts';
import { groupOrder } from './groupOrder.ts';
import type { Layout } from './layout.ts';

/**
 * Claims in groups by what they share. An article comes, changes and goes at the cost of its own claims, whatever
 * else is there, and none of its claims is looked at: their facts say all that is needed.
 */
export class ClaimGroups<A extends string> {
  readonly #level: Level;
  readonly #inner: Layout;
  readonly #parent: string | undefined;
  readonly #groups = new Map<string, ClaimGroup<A>>();
  /** Which of them have claims of an article. */
  readonly #having = new Map<A, readonly ClaimGroup<A>[]>();
  #inOrder: readonly ClaimGroup<A>[] = [];
  /** Groups that came, went or became others since then. */
  readonly #changed = new Set<ClaimGroup<A>>();
  /** How many changes there were. */
  #changes = 0;

  /** `inner` is how the claims in each group go, which is below the row `parent`. */
  constructor(level: Level, inner: Layout, parent: string | undefined) {
    this.#level = level;
    this.#inner = inner;
    this.#parent = parent;
  }

  /** These claims of an article, and no others of it, are there from now on; the numbers count its claims. */
  put(article: CountedArticle<A>, claims: readonly number[]): void {
    this.#changes += 1;
    const before = this.#having.get(article.article) ?? [];
    const byKey = groupedBy(claims, (at) => this.#keyOf(article, at));
    const groups = [...byKey].map(([key, own]) => {
      const group = this.#groups.get(key) ?? this.#begin(key);
      group.put(article, own);
      this.#changed.add(group);
      return group;
    });
    this.#having.set(article.article, groups);
    for (const group of before) if (!byKey.has(group.key)) this.#leave(group, article.article);
  }

  /** An article is gone. */
  remove(article: A): void {
    this.#changes += 1;
    for (const group of this.#having.get(article) ?? []) this.#leave(group, article);
    this.#having.delete(article);
  }

  /** All groups in the order of the list. */
  get inOrder(): readonly ClaimGroup<A>[] {
    for (const _ of this.order());
    return this.#inOrder;
  }

  /** What takes long of `inOrder`, bit by bit: there are some ten thousand groups. */
  *order(): Generator<void> {
    if (this.#changed.size === 0) return;
    const changes = this.#changes;
    const stay = this.#inOrder.filter((group) => !this.#changed.has(group));
    const come = [...this.#changed].filter(({ counts }) => counts.count > 0);
    const inOrder = yield* changeInSteps(stay, { gone: [], come }, groupOrder(this.#inner.sorting));
    if (this.#changes !== changes) return; // While others had their turn.
    this.#changed.clear();
    this.#inOrder = inOrder;
  }

  #keyOf(article: CountedArticle<A>, at: number): string {
    const facts = article.facts[at];
    return facts === undefined ? '' : subjectKey(subjectOf(this.#level, article, facts));
  }

  #begin(key: string): ClaimGroup<A> {
    const id = this.#parent === undefined ? key : `${this.#parent}/${key}`;
    const place = { key, id, level: this.#level, parent: this.#parent };
    const group = new ClaimGroup<A>(place, this.#inner);
    this.#groups.set(key, group);
    return group;
  }

  #leave(group: ClaimGroup<A>, article: A): void {
    group.remove(article);
    this.#changed.add(group);
    if (group.counts.count === 0) this.#groups.delete(group.key);
  }
}
