import type { Span } from '../text/span.ts';

/**
 * What among the differing words may turn the meaning of a claim round; `rewriting`: more than half of
 * its words were typed over.
 */
export type MeaningChange = 'negation' | 'number' | 'modal' | 'date' | 'name' | 'rewriting';

/** The words that a claim lost and gained, each list in the order of its text. */
export interface WordDifference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The claim stands where it stood, character for character. */
export interface Exact {
  readonly state: 'exact';
  readonly spans: readonly Span[];
}

/** The same words stand elsewhere, or with other quotation marks, dashes or spaces. */
export interface Moved {
  readonly state: 'moved';
  readonly spans: readonly Span[];
}

/** The claim was found, but its words differ. Its stance asks for a review unless `review` is empty. */
export interface Changed {
  readonly state: 'changed';
  readonly spans: readonly Span[];
  readonly difference: WordDifference;
  readonly review: readonly MeaningChange[];
}

/** Nothing in the article is sure enough to be the claim. */
export interface Orphan {
  readonly state: 'orphan';
}

/**
 * Where a stored claim stands in an article now. Spans refer to the article as read, one for each
 * piece of the claim, in the order of its anchors.
 */
export type Resolution = Exact | Moved | Changed | Orphan;
