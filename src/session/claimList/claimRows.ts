import { normaliseName } from '../../core/codebook/actors.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { CountedArticle, SomeClaims } from '../../core/corpus/claimFacts.ts';
import type { ClaimNode } from '../../core/corpus/nodes.ts';
import { compare } from '../../core/corpus/ordering.ts';
import { type Counts, countsOf } from './counts.ts';
import type { RowSource } from './pieces.ts';

/** Whether a claim is among these. */
export function holdsClaim<A extends string>(
  member: SomeClaims<A> | undefined,
  { article, key }: ClaimAddress<string>,
): boolean {
  if (member === undefined || member.of.article !== article) return false;
  const at = member.of.claims.findIndex((claim) => claim.key === key);
  return member.claims.includes(at);
}

/** The rows of some claims of an article, one after the other. */
export class ArticleRows<A extends string> implements RowSource<A> {
  readonly #member: SomeClaims<A>;
  readonly #parent: string | undefined;
  #rows: readonly ClaimNode<A>[] | undefined;

  /** They are below the row `parent`. */
  constructor(member: SomeClaims<A>, parent: string | undefined) {
    this.#member = member;
    this.#parent = parent;
  }

  get of(): CountedArticle<A> {
    return this.#member.of;
  }

  get rows(): number {
    return this.#member.claims.length;
  }

  get counts(): Counts {
    return countsOf(this.#member);
  }

  make(): readonly ClaimNode<A>[] {
    this.#rows ??= claimRows(this.#member, this.#parent);
    return this.#rows;
  }

  holds(claim: ClaimAddress<string>): boolean {
    return holdsClaim(this.#member, claim);
  }
}

/** The row of a claim that goes by its words. They are all that is known of it until somebody sees it. */
export class WordsRow<A extends string> implements RowSource<A> {
  readonly rows = 1;
  readonly of: CountedArticle<A>;
  readonly words: string;
  readonly #at: number;
  readonly #parent: string | undefined;
  #row: readonly ClaimNode<A>[] | undefined;

  /** Claim number `at` of an article, with its words in plain form, below the row `parent`. */
  constructor(of: CountedArticle<A>, at: number, words: string, parent: string | undefined) {
    this.of = of;
    this.words = words;
    this.#at = at;
    this.#parent = parent;
  }

  get counts(): Counts {
    return countsOf(this.#member);
  }

  make(): readonly ClaimNode<A>[] {
    this.#row ??= claimRows(this.#member, this.#parent);
    return this.#row;
  }

  holds({ article, key }: ClaimAddress<string>): boolean {
    return this.of.article === article && this.of.claims[this.#at]?.key === key;
  }

  get #member(): SomeClaims<A> {
    return { of: this.of, claims: [this.#at] };
  }
}

/** A row for each of some claims of an article, by its words. */
export function wordsRows<A extends string>(
  { of, claims }: SomeClaims<A>,
  parent: string | undefined,
): readonly WordsRow<A>[] {
  const all = of.claims;
  return claims.map((at) => new WordsRow(of, at, normaliseName(all[at]?.quote ?? ''), parent));
}

/** By the words of claims; the same words by articles. */
export function compareWords(a: WordsRow<string>, b: WordsRow<string>): number {
  return compare(a.words, b.words) || compare(a.of.article, b.of.article);
}

function claimRows<A extends string>(
  { of, claims }: SomeClaims<A>,
  parent: string | undefined,
): readonly ClaimNode<A>[] {
  const { article, isDone = false } = of;
  const all = of.claims;
  return claims.flatMap((at): readonly ClaimNode<A>[] => {
    const claim = all[at];
    if (claim === undefined) return [];
    const { key } = claim;
    const id = `${parent ?? ''}#${article}#${key}`;
    const place = { id, ...(parent !== undefined && { parent }) };
    return [{ type: 'claim', ...place, article, key, claim, isDone }];
  });
}
