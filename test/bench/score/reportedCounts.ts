import type { ClaimKind } from '../../../src/core/engine/analysis.ts';
import type { Counter, Counts } from './counts.ts';
import type { GoldArticle, GoldAttribution } from './goldArticle.ts';
import type { GoldQuotation } from './goldQuotations.ts';
import type { PredictedClaim } from './prediction.ts';
import { isSourceOf, type Range } from './range.ts';
import { claimWords, common, wordsIn, wordsOf } from './words.ts';

interface GoldClaim {
  readonly attribution: GoldAttribution;
  readonly words: ReadonlySet<number>;
  /** `direct`: nearly all words in quotation marks; `indirect`: none. */
  readonly kind: ClaimKind;
}

interface Pair {
  readonly gold: number;
  readonly predicted: number;
  /** Words in both over words in either. */
  readonly overlap: number;
  readonly sourceRight: boolean;
}

/** Counts all claims of an article, quoted or reported, by their words. */
export function reportedCounts(
  article: GoldArticle,
  quotations: readonly GoldQuotation[],
  claims: readonly PredictedClaim[],
): Counts {
  const words = wordsOf(article.text);
  const gold = goldClaims(article, quotations, words);
  const predicted = claims
    .map((claim) => ({ claim, words: claimWords(claim.pieces, words, article.text) }))
    .filter((each) => each.words.size > 0);
  const counts: Counts = { 'claim.gold': gold.length, 'claim.predicted': predicted.length };
  const add = (counter: Counter, count = 1) => {
    counts[counter] = (counts[counter] ?? 0) + count;
  };
  const pairs = gold.flatMap(({ attribution, words: own }, g) =>
    predicted.flatMap(({ claim, words: theirs }, p): Pair[] => {
      const both = common(own, theirs);
      const overlap = both / (own.size + theirs.size - both);
      // An attribution without a source is content with any.
      const { source } = attribution;
      const sourceRight = source.length === 0 || isSourceOf(source, claim.source);
      return both > 0 ? [{ gold: g, predicted: p, overlap, sourceRight }] : [];
    }),
  );
  const half = oneToOne(pairs.filter(({ overlap }) => overlap >= 0.5));
  add('claim.half', half.length);
  add('claim.exact', oneToOne(pairs.filter(({ overlap }) => overlap === 1)).length);
  const related = pairs.filter(({ overlap, sourceRight }) => overlap >= 0.5 && sourceRight);
  add('claim.related', oneToOne(related).length);
  for (const { kind } of gold) add(`claim.gold.${kind}`);
  for (const pair of half) {
    const kind = gold[pair.gold]?.kind ?? 'indirect';
    add(`claim.half.${kind}`);
    if (predicted[pair.predicted]?.claim.kind === kind) add('claim.kindRight');
  }
  for (const { words: own } of gold) add('claim.goldShare', bestShare(own, predicted));
  for (const { words: own } of predicted) add('claim.predictedShare', bestShare(own, gold));
  const inGold = unionOf(gold);
  const inPredicted = unionOf(predicted);
  const right = common(inGold, inPredicted);
  add('word.right', right);
  add('word.wrong', inPredicted.size - right);
  add('word.missed', inGold.size - right);
  return counts;
}

function goldClaims(
  article: GoldArticle,
  quotations: readonly GoldQuotation[],
  words: readonly Range[],
): readonly GoldClaim[] {
  const quoted = wordsIn(
    quotations.map(({ range }) => range),
    words,
  );
  return article.attributions
    .map((attribution): GoldClaim => {
      const own = claimWords(attribution.content, words, article.text);
      return { attribution, words: own, kind: kindOf(own.size, common(own, quoted)) };
    })
    .filter((claim) => claim.words.size > 0);
}

function kindOf(words: number, quoted: number): ClaimKind {
  if (quoted === 0) return 'indirect';
  return quoted >= 0.95 * words ? 'direct' : 'mixed';
}

/** Matches claims to each other, each once, the pairs with most in common first. */
function oneToOne(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs].sort(
    (a, b) => b.overlap - a.overlap || a.gold - b.gold || a.predicted - b.predicted,
  );
  const gold = new Set<number>();
  const predicted = new Set<number>();
  return sorted.filter((pair) => {
    if (gold.has(pair.gold) || predicted.has(pair.predicted)) return false;
    gold.add(pair.gold);
    predicted.add(pair.predicted);
    return true;
  });
}

interface WithWords {
  readonly words: ReadonlySet<number>;
}

/** The largest share of some words that one of the others has. */
function bestShare(words: ReadonlySet<number>, others: readonly WithWords[]): number {
  return Math.max(0, ...others.map((other) => common(words, other.words) / words.size));
}

function unionOf(all: readonly WithWords[]): ReadonlySet<number> {
  return new Set(all.flatMap(({ words }) => [...words]));
}
