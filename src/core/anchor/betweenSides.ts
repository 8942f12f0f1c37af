import { type Span, span } from '../text/span.ts';
import type { Words } from './context.ts';

/** Shorter sides stand in too many places. */
const shortestSide = 16;

/** What was put between the sides may be so much longer than the quote was. */
const mostGrowth = 64;

/** Where both sides of a quote stand as they were, with something between them of about its length. */
export function placesBetweenSides(
  plain: string,
  { quote, before, after }: Words,
): readonly Span[] {
  if (before.length < shortestSide || after.length < shortestSide) return [];
  const places: Span[] = [];
  const farthest = 2 * quote.length + mostGrowth;
  for (let at = plain.indexOf(before); at >= 0; at = plain.indexOf(before, at + 1)) {
    const start = at + before.length;
    const found = plain.slice(start, start + farthest + after.length).indexOf(after);
    if (found > 0) places.push(span(start, start + found));
  }
  return places;
}
