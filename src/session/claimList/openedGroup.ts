import type { CountedArticle } from '../../core/corpus/claimFacts.ts';
import { compareArticles } from '../../core/corpus/ordering.ts';
import type { ClaimGroup } from './claimGroup.ts';
import { ClaimGroups } from './claimGroups.ts';
import { ArticleRows, compareWords, type WordsRow, wordsRows } from './claimRows.ts';
import type { Layout } from './layout.ts';
import type { RowSource } from './pieces.ts';
import { RowsInOrder } from './rowsInOrder.ts';

/** What is in a group that somebody has opened; it follows the articles from then on. */
export interface OpenedGroup<A extends string> {
  /** These claims of an article, and no others of it, are in it from now on. */
  put(article: CountedArticle<A>, claims: readonly number[]): void;
  remove(article: A): void;
  /** What takes long of `sources`, bit by bit. */
  order(): Generator<void>;
  /** Its rows in their order. */
  readonly sources: readonly RowSource<A>[];
}

/** What is in a group in this layout, whose row is `id`: groups of its own, or claims. */
export function openedGroup<A extends string>(
  { levels: [level, ...levels], sorting }: Layout,
  id: string | undefined,
): OpenedGroup<A> {
  if (level !== undefined) return new InnerGroups(new ClaimGroups(level, { levels, sorting }, id));
  if (sorting === 'name') {
    return new RowsInOrder<A, WordsRow<A>>((claims) => wordsRows(claims, id), compareWords);
  }
  return new RowsInOrder<A, ArticleRows<A>>(
    (claims) => [new ArticleRows(claims, id)],
    (a, b) => compareArticles(a.of, b.of, sorting),
  );
}

class InnerGroups<A extends string> implements OpenedGroup<A> {
  readonly #groups: ClaimGroups<A>;

  constructor(groups: ClaimGroups<A>) {
    this.#groups = groups;
  }

  put(article: CountedArticle<A>, claims: readonly number[]): void {
    this.#groups.put(article, claims);
  }

  remove(article: A): void {
    this.#groups.remove(article);
  }

  order(): Generator<void> {
    return this.#groups.order();
  }

  get sources(): readonly RowSource<A>[] {
    return this.#groups.inOrder.map(sourceOf);
  }
}

function sourceOf<A extends string>(group: ClaimGroup<A>): RowSource<A> {
  const { counts } = group;
  const make = () => (group.node === undefined ? [] : [group.node]);
  return { rows: 1, counts, make, holds: (claim) => group.holds(claim) };
}
