import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { type CountedArticle, isUntagged } from '../../core/corpus/claimFacts.ts';
import { type ClaimFilter, picks } from '../../core/corpus/claimFilter.ts';
import { type Grouping, levelsOf } from '../../core/corpus/grouping.ts';
import type { CorpusNode } from '../../core/corpus/nodes.ts';
import type { Sorting } from '../../core/corpus/ordering.ts';
import { ClaimGroup } from './claimGroup.ts';
import { ClaimsToCheck } from './claimsToCheck.ts';

/** What of a corpus is listed, and how. */
export interface CorpusView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: ClaimFilter;
}

/** Of how many claims a list is made. */
export interface ListedCounts {
  /** Claims of the corpus; those without a stance; those that the filter lets pass. */
  readonly total: number;
  readonly untagged: number;
  readonly shown: number;
}

/** An article as it was taken over. */
interface Taken<A extends string> {
  readonly of: CountedArticle<A>;
  readonly total: number;
  readonly untagged: number;
}

/**
 * The claims of many articles in one view; what somebody has to see to comes first. It follows the articles: each that
 * has become another costs as much as it has claims, and claims are looked at in groups that are open alone. Ids are
 * unique in the list and stay the same as long as what is above a claim in it, its article and its words do.
 */
export class ClaimList<A extends string> {
  readonly view: CorpusView;
  readonly #isPicked: (article: CountedArticle<A>, at: number) => boolean;
  readonly #all: ClaimGroup<A>;
  readonly #toCheck: ClaimsToCheck<A>;
  readonly #taken = new Map<A, Taken<A>>();
  #total = 0;
  #untagged = 0;

  constructor(view: CorpusView) {
    const { grouping, sorting, filter } = view;
    this.view = view;
    this.#isPicked = picks(filter);
    this.#all = new ClaimGroup<A>({ key: '' }, { levels: levelsOf[grouping], sorting });
    this.#toCheck = new ClaimsToCheck(sorting);
  }

  /**
   * Takes over what is another article than before, one after the other, which may be interrupted; all of them are
   * there when nothing is left to be done.
   */
  *follow(articles: readonly CountedArticle<A>[]): Generator<void> {
    for (const article of articles) {
      if (this.#taken.get(article.article)?.of === article) continue;
      this.#take(article);
      yield;
    }
    if (this.#taken.size === articles.length) return;
    const there = new Set(articles.map(({ article }) => article));
    for (const article of [...this.#taken.keys()]) {
      if (there.has(article)) continue;
      this.#leave(article);
      yield;
    }
  }

  /** Whether claims themselves tell what is in its rows at the top, and not their facts alone. */
  get looksAtClaims(): boolean {
    const { grouping, filter } = this.view;
    return levelsOf[grouping].length === 0 || filter.text !== undefined;
  }

  get counts(): ListedCounts {
    const { count } = this.#all.counts;
    return { total: this.#total, untagged: this.#untagged, shown: count };
  }

  /** The rows at the top. */
  rows(): readonly CorpusNode<A>[] {
    const { node } = this.#toCheck;
    const rows = this.#all.rows();
    return node === undefined ? rows : [node, ...rows];
  }

  /** What takes long of `rows`, bit by bit. */
  steps(): Iterator<void, void> {
    return this.#all.steps();
  }

  /** Whether a claim is in the list. */
  holds(claim: ClaimAddress<string>): boolean {
    return this.#all.holds(claim);
  }

  #take(article: CountedArticle<A>): void {
    this.#forget(article.article);
    const untagged = article.facts.filter(isUntagged).length;
    const taken = { of: article, total: article.facts.length, untagged };
    this.#taken.set(article.article, taken);
    this.#total += taken.total;
    this.#untagged += untagged;
    const picked = article.facts.flatMap((_, at) => (this.#isPicked(article, at) ? [at] : []));
    this.#all.put(article, picked);
    // A sidecar that cannot be read may hold any claims, so only the choice of articles leaves it out.
    const isChosen = this.view.filter.articles?.includes(article.article) ?? true;
    this.#toCheck.put(article, picked, isChosen ? article.fault : undefined);
  }

  #leave(article: A): void {
    this.#forget(article);
    this.#all.remove(article);
    this.#toCheck.remove(article);
  }

  #forget(article: A): void {
    const taken = this.#taken.get(article);
    this.#taken.delete(article);
    this.#total -= taken?.total ?? 0;
    this.#untagged -= taken?.untagged ?? 0;
  }
}
