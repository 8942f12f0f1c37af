import { changeInSteps } from '../../core/corpus/changeInSteps.ts';
import type { CountedArticle, SomeClaims } from '../../core/corpus/claimFacts.ts';
import type { RowSource } from './pieces.ts';

/** Rows of claims of many articles in an order of their own. An article comes, changes and goes at little cost. */
export class RowsInOrder<A extends string, S extends RowSource<A>> {
  readonly #sourcesOf: (claims: SomeClaims<A>) => readonly S[];
  readonly #compare: (a: S, b: S) => number;
  readonly #claims = new Map<A, SomeClaims<A>>();
  /** Articles that are not in order as they are now. */
  readonly #changed = new Set<A>();
  /** What is in order of each. */
  readonly #ordered = new Map<A, readonly S[]>();
  #inOrder: readonly S[] = [];

  /** Rows of different articles are never equal; those of one article are in order where they are. */
  constructor(sourcesOf: (claims: SomeClaims<A>) => readonly S[], compare: (a: S, b: S) => number) {
    this.#sourcesOf = sourcesOf;
    this.#compare = compare;
  }

  /** These claims of an article, and no others of it, are there from now on; the numbers count its claims. */
  put(of: CountedArticle<A>, claims: readonly number[]): void {
    this.remove(of.article);
    if (claims.length > 0) this.#claims.set(of.article, { of, claims });
  }

  /** An article is gone. */
  remove(article: A): void {
    this.#claims.delete(article);
    this.#changed.add(article);
  }

  /** Puts in order what is not, bit by bit; what changes meanwhile is left for the next time. */
  *order(): Generator<void> {
    if (this.#changed.size === 0) return;
    const [before, taken] = [this.#inOrder, new Map<A, Taken<A, S>>()];
    const [gone, come]: [S[], S[]] = [[], []];
    for (const article of [...this.#changed]) {
      const claims = this.#claims.get(article);
      const sources = claims === undefined ? [] : this.#sourcesOf(claims);
      taken.set(article, { claims, sources });
      for (const source of this.#ordered.get(article) ?? []) gone.push(source);
      for (const source of sources) come.push(source);
      yield;
    }
    const inOrder = yield* changeInSteps(before, { gone, come }, this.#compare);
    if (this.#inOrder !== before) return; // Somebody else was quicker.
    this.#inOrder = inOrder;
    for (const [article, { claims, sources }] of taken) {
      this.#ordered.set(article, sources);
      if (this.#claims.get(article) === claims) this.#changed.delete(article);
    }
  }

  /** All rows in order, as far as `order` has put them there. */
  get sources(): readonly S[] {
    return this.#inOrder;
  }
}

/** The claims of an article as they were when their rows were put in order; undefined for one that is gone. */
interface Taken<A extends string, S> {
  readonly claims: SomeClaims<A> | undefined;
  readonly sources: readonly S[];
}
