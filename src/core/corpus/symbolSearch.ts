import type { ClaimSummary } from '../annotation/annotation.ts';
import type { ActorRef, Mention } from '../engine/analysis.ts';
import { excerpt } from '../text/excerpt.ts';
import { hull, type Span } from '../text/span.ts';
import { actorKey } from './actorKey.ts';

/** One article with all that is shown of it. */
export interface AnnotatedArticle<A extends string> {
  readonly article: A;
  readonly annotations: {
    readonly claims: readonly ClaimSummary[];
    readonly mentions: readonly Pick<Mention, 'actor' | 'span'>[];
  };
}

/** An actor or a claim that was looked for, and where it is. */
export type FoundSymbol<A extends string> =
  | {
      readonly is: 'actor';
      readonly actor: ActorRef;
      /** How many claims it makes in all articles. */
      readonly claims: number;
      /** Of its first claim, else where it is first named. */
      readonly article: A;
      readonly span: Span;
    }
  | {
      readonly is: 'claim';
      readonly claim: ClaimSummary;
      readonly article: A;
      readonly span: Span;
    };

/**
 * The words of a claim from which a query found it, at most so many UTF-16 units of them: VS Code looks for
 * the query in no more than the first 128 of what it shows.
 */
export function foundWords({ quote }: ClaimSummary, query: string, most: number): string {
  const lower = quote.toLowerCase();
  const places = wordsOf(query).map((word) => lower.indexOf(word));
  const first = Math.min(...places.filter((at) => at >= 0));
  return excerpt(quote, Number.isFinite(first) ? first : 0, most);
}

function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * The actors, then the claims, that a query may mean. Each of its words has its letters in their order in the
 * actor's name; in a claim, whose prose nearly always has them, words stand as they are typed: the first
 * among its own, others there or in its actor's name, as VS Code compares too. Better matches first; at most
 * `most` of each. An article a step.
 */
export function* searchSymbols<A extends string>(
  articles: Iterable<AnnotatedArticle<A>>,
  query: string,
  most: number,
): Generator<void, readonly FoundSymbol<A>[]> {
  const words = wordsOf(query);
  const known = new KnownActors<A>();
  const claims: Ranked<ClaimSymbol<A>>[] = [];
  for (const article of articles) {
    known.meetThoseOf(article);
    // Without a query there are too many claims to mean one.
    if (words.length > 0) claims.push(...claimsIn(article, words));
    yield;
  }
  const actors = known
    .symbols()
    .flatMap((symbol) =>
      ranked(symbol, { text: symbol.actor.name, words, match: looseMatch }, symbol.claims),
    );
  return [...best(actors, most), ...best(claims, most)];
}

interface Ranked<T> {
  readonly symbol: T;
  /** How well it matches: 2 for each word that begins a word in it, 1 where one has it inside. */
  readonly score: number;
  readonly weight: number;
}

type ActorSymbol<A extends string> = Extract<FoundSymbol<A>, { readonly is: 'actor' }>;
type ClaimSymbol<A extends string> = Extract<FoundSymbol<A>, { readonly is: 'claim' }>;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Every actor once, in the order of the articles: a name over all of them, a role in each. */
class KnownActors<A extends string> {
  readonly #claiming = new Map<string, Writable<ActorSymbol<A>>>();
  readonly #named = new Map<string, ActorSymbol<A>>();

  meetThoseOf({ article, annotations }: AnnotatedArticle<A>): void {
    for (const { actor, spans } of annotations.claims) {
      if (actor === undefined) continue;
      const key = actorKey(actor, article);
      const known = this.#claiming.get(key);
      const at = hull(spans);
      if (known !== undefined) known.claims += 1;
      else if (at !== undefined) {
        this.#claiming.set(key, { is: 'actor', actor, claims: 1, article, span: at });
      }
    }
    for (const { actor, span } of annotations.mentions) {
      const key = actorKey(actor, article);
      if (this.#named.has(key)) continue;
      this.#named.set(key, { is: 'actor', actor, claims: 0, article, span });
    }
  }

  /** Those who make claims, then those who are only named. */
  symbols(): readonly ActorSymbol<A>[] {
    const silent = [...this.#named].filter(([key]) => !this.#claiming.has(key));
    return [...this.#claiming.values(), ...silent.map(([, symbol]) => symbol)];
  }
}

function claimsIn<A extends string>(
  { article, annotations }: AnnotatedArticle<A>,
  words: readonly string[],
): readonly Ranked<ClaimSymbol<A>>[] {
  return annotations.claims.flatMap((claim) => {
    const at = hull(claim.spans);
    if (at === undefined) return [];
    const symbol: ClaimSymbol<A> = { is: 'claim', claim, article, span: at };
    const [first = '', ...others] = words;
    const inWords = ranked(symbol, { text: claim.quote, words: [first], match: wordMatch }, 0);
    const text = `${claim.quote} ${claim.actor?.name ?? ''}`;
    const hasOthers = ranked(symbol, { text, words: others, match: wordMatch }, 0).length > 0;
    return hasOthers ? inWords : [];
  });
}

interface Comparison {
  readonly text: string;
  /** In lower case. */
  readonly words: readonly string[];
  /** How well a lower-case text has a word; undefined where it has not. */
  readonly match: (text: string, word: string) => number | undefined;
}

function ranked<T>(
  symbol: T,
  { text, words, match }: Comparison,
  weight: number,
): readonly Ranked<T>[] {
  const lower = text.toLowerCase();
  let score = 0;
  for (const word of words) {
    const own = match(lower, word);
    if (own === undefined) return [];
    score += own;
  }
  return [{ symbol, score, weight }];
}

/** 2 where a word of the text begins so, 1 where it stands inside one. */
function wordMatch(text: string, word: string): number | undefined {
  const at = text.indexOf(word);
  if (at < 0) return undefined;
  return startsWord(text, word, at) ? 2 : 1;
}

/** The same, and 0 for scattered letters. */
function looseMatch(text: string, word: string): number | undefined {
  const exact = wordMatch(text, word);
  if (exact !== undefined) return exact;
  let from = 0;
  for (const letter of word) {
    const found = text.indexOf(letter, from);
    if (found < 0) return undefined;
    from = found + letter.length;
  }
  return 0;
}

function startsWord(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** The best of them, equal ones in their order. */
function best<T>(all: readonly Ranked<T>[], most: number): readonly T[] {
  return all
    .toSorted((a, b) => b.score - a.score || b.weight - a.weight)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}
