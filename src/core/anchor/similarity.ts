import search from 'approx-string-match';
import { type Span, span } from '../text/span.ts';

/** An approximate occurrence; `errors` counts inserted, deleted and replaced UTF-16 units. */
export interface Match {
  readonly span: Span;
  readonly errors: number;
}

/**
 * The occurrences of a pattern in a text with the fewest errors, if that is at most `mostErrors`
 * (Myers' bit-parallel search, see `searchWork` for what it costs).
 */
export function findSimilar(text: string, pattern: string, mostErrors: number): readonly Match[] {
  return search(text, pattern, mostErrors).map(({ start, end, errors }) => ({
    span: span(start, end),
    errors,
  }));
}

/** The steps of such a search: one for each character and each block of 32 errors. */
export function searchWork(textLength: number, mostErrors: number): number {
  return textLength * (1 + Math.ceil(mostErrors / 32));
}

/** How much of a short text stands in another, 0 to 1; below one half counts as nothing. */
export function similarity(of: string, within: string): number {
  if (of === within) return 1;
  const [best] = search(within, of, Math.floor(of.length / 2));
  return best === undefined ? 0 : 1 - best.errors / of.length;
}
