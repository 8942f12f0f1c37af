import type { Support } from './context.ts';

/**
 * What is enough to call a place the stored one. Lengths are UTF-16 units of plain text.
 *
 * Unrelated text resembles a short quote: the best place for a random one of 5, 20 and 80 characters
 * in an article scores up to 0.82, 0.74 and 0.54 (95th percentile, measured with Hypothesis' score),
 * while a negation put into a claim still scores 0.95. So there is no threshold for all lengths, no
 * quote is taken for its likeness alone, and differing words are looked at apart (see meaning.ts).
 * The values were set on edits of news articles, see docs/anchors.md. There, words that still stand
 * where they stood have at least one side as it was, in full; look-alikes have 0.6 to 0.9 of one.
 */
const shortQuote = 12;
const longQuote = 40;
const goodSupport = 0.6;
const strongSupport = 0.8;
const fullSupport = 0.95;

/** Whether the same words stored as standing here still do: few words need a neighbour, more do not. */
export function acceptsAtHint(length: number, hasKnownNeighbour: boolean): boolean {
  return length >= shortQuote || hasKnownNeighbour;
}

/** Whether so much of a paragraph, besides the quote, tells who said it and not just that somebody did. */
export function isTelling(length: number): boolean {
  return length >= shortQuote;
}

/** Whether a place with the same words is the stored one beyond doubt: both of its sides are known. */
export function acceptsExact(length: number, support: Support): boolean {
  if (length < shortQuote && best(support) < fullSupport) return false;
  return worst(support) >= goodSupport;
}

/** Whether a place with the same words is the stored one if no place with both sides is. */
export function acceptsExactByOneSide(support: Support): boolean {
  return best(support) >= fullSupport;
}

/** Whether one side is enough for a claim with a piece of this length, and for its other pieces then. */
export function canDoWithOneSide(longest: number): boolean {
  return longest >= shortQuote;
}

/** Whether the same words are enough, whatever stands beside them: many, where they stand but once. */
export function acceptsExactAnywhere(length: number, isOnly: boolean): boolean {
  return isOnly && length > longQuote;
}

/** Whether the same words without any stored context are enough: a few, where they stand but once. */
export function acceptsWithoutContext(length: number, isOnly: boolean): boolean {
  return isOnly && length >= shortQuote;
}

/** Whether other words between the same two sides may be the stored ones, of which most are kept. */
export function acceptsBetweenSides(length: number): boolean {
  return length >= shortQuote;
}

/** How many errors a place may have at most; 0 for a quote too short to be looked for by likeness. */
export function mostErrors(length: number): number {
  if (length < shortQuote) return 0;
  return Math.floor(length / (length > longQuote ? 5 : 10));
}

/** Whether a place with no more than those errors is the stored one. */
export function acceptsSimilar(support: Support): boolean {
  return best(support) >= strongSupport || worst(support) >= goodSupport;
}

function best({ before, after }: Support): number {
  return Math.max(before, after);
}

function worst({ before, after }: Support): number {
  return Math.min(before, after);
}
