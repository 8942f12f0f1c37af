import type { Support } from './context.ts';

/**
 * What is enough to call a place the stored one. Lengths are UTF-16 units of plain text.
 *
 * Unrelated text resembles a short quote: the best place for a random one of 5, 20 and 80 characters
 * in an article scores up to 0.82, 0.74 and 0.54 (95th percentile, measured with Hypothesis' score),
 * while a negation put into a claim still scores 0.95. So there is no threshold for all lengths, no
 * quote is taken for its likeness alone, and differing words are looked at apart (see meaning.ts).
 * Values: proposals on the ground of that noise, not yet calibrated on a corpus of edits.
 */
const shortQuote = 12;
const longQuote = 40;
const goodSupport = 0.6;
const strongSupport = 0.8;

/** Whether the same words stored as standing here still do: few words need a neighbour, more do not. */
export function acceptsAtHint(length: number, hasKnownNeighbour: boolean): boolean {
  return length >= shortQuote || hasKnownNeighbour;
}

/** Whether a place with the same words is the stored one. `isOnly`: there is no other such place. */
export function acceptsExact(length: number, support: Support, isOnly: boolean): boolean {
  if (isOnly && length > longQuote) return true;
  return best(support) >= (length < shortQuote ? strongSupport : goodSupport);
}

/** Whether the same words without any stored context are enough: a few, where they stand but once. */
export function acceptsWithoutContext(length: number, isOnly: boolean): boolean {
  return isOnly && length >= shortQuote;
}

/** How many errors a place may have at most; 0 for a quote too short to be looked for by likeness. */
export function mostErrors(length: number): number {
  if (length < shortQuote) return 0;
  return Math.floor(length / (length > longQuote ? 5 : 10));
}

/** Whether a place with no more than those errors is the stored one. */
export function acceptsSimilar(length: number, support: Support): boolean {
  return best(support) >= (length > longQuote ? goodSupport : strongSupport);
}

function best({ before, after }: Support): number {
  return Math.max(before, after);
}
