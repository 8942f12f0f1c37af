import type { GoldArticle } from './goldArticle.ts';
import type { PredictedClaim } from './prediction.ts';
import { isSourceOf } from './range.ts';
import { claimWords, common, wordsOf } from './words.ts';

/** Claims of about one confidence, and how many of them gold has too, with their source. */
export interface ConfidenceBin {
  /** In tenths, rounded down: 8 for 0.8 to under 0.9. */
  readonly tenth: number;
  readonly claims: number;
  readonly right: number;
}

/** A claim of an engine and whether it is one of gold's: half of the words of either, and the source. */
export interface JudgedClaim {
  readonly confidence: number;
  readonly right: boolean;
}

/** Judges the claims of an article one by one. */
export function judgedClaims(
  { text, attributions }: GoldArticle,
  claims: readonly PredictedClaim[],
): readonly JudgedClaim[] {
  const words = wordsOf(text);
  const gold = attributions.map(({ content, source }) => ({
    source,
    words: claimWords(content, words, text),
  }));
  return claims.map(({ pieces, source, confidence }) => {
    const own = claimWords(pieces, words, text);
    const right = gold.some((each) => {
      const both = common(own, each.words);
      const isHalf = both > 0 && both / (own.size + each.words.size - both) >= 0.5;
      return isHalf && (each.source.length === 0 || isSourceOf(each.source, source));
    });
    return { confidence, right };
  });
}

/** The claims by their confidence, the least first. */
export function calibration(claims: readonly JudgedClaim[]): readonly ConfidenceBin[] {
  const tenths = [...new Set(claims.map(tenthOf))].sort((a, b) => a - b);
  return tenths.map((tenth) => {
    const own = claims.filter((claim) => tenthOf(claim) === tenth);
    return { tenth, claims: own.length, right: own.filter(({ right }) => right).length };
  });
}

function tenthOf({ confidence }: JudgedClaim): number {
  return Math.min(9, Math.floor(confidence * 10 + 1e-9));
}
