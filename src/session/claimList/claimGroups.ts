import type { CountedArticle } from '../../core/corpus/claimFacts.ts';
import { type Level, subjectKey, subjectOf } from '../../core/corpus/grouping.ts';
import { sortInSteps } from '../../core/corpus/sortInSteps.ts';
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
  /** Groups that came since then. */
  readonly #come = new Set<ClaimGroup<A>>();
  /** How many changes there were, and how many of them are in order. */
  #changes = 0;
  #inOrderAfter = 0;

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
    const changes = this.#changes;
    if (this.#inOrderAfter === changes) return;
    // What was in order before nearly is, and takes little to be sorted.
    const there = this.#inOrder.filter((group) => this.#groups.get(group.key) === group);
    const groups = [...there, ...this.#come].filter(({ counts }) => counts.count > 0);
    const inOrder = yield* sortInSteps(groups, groupOrder(this.#inner.sorting));
    if (this.#changes !== changes) return; // While others had their turn.
    this.#come.clear();
    this.#inOrder = inOrder;
    this.#inOrderAfter = changes;
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
    this.#come.add(group);
    return group;
  }

  #leave(group: ClaimGroup<A>, article: A): void {
    group.remove(article);
    if (group.counts.count > 0) return;
    this.#groups.delete(group.key);
    this.#come.delete(group);
  }
}
