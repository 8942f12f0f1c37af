import { contains, type Span, sharedLength, span } from '../text/span.ts';

/** What an open document did to its text: `span` was replaced by `newLength` UTF-16 units. */
export interface Change {
  readonly span: Span;
  readonly newLength: number;
}

/**
 * Where a span is after the changes of one edit. The changes do not overlap, refer to the text before
 * the edit and come in any order.
 *
 * Text typed right before or right after the span is no part of it; a change within it, even of its
 * first or last characters, is. A change over one of its ends clips it. `covered`: none of its
 * characters is left (an empty span has none), so it has to be found by its quote.
 */
export function shiftSpan(of: Span, changes: readonly Change[]): Span | 'covered' {
  const oldLength = of.end - of.start;
  let start: number = of.start;
  let lost = 0;
  let gained = 0;
  for (const { span: old, newLength } of changes) {
    if (old.start >= of.end) continue;
    if (old.end <= of.start) {
      start += newLength - (old.end - old.start);
      continue;
    }
    lost += sharedLength(old, of);
    if (contains(of, old)) gained += newLength;
    else if (old.start < of.start) start += old.start + newLength - of.start;
  }
  return lost === oldLength ? 'covered' : span(start, start + oldLength - lost + gained);
}

/** The pieces of a claim after an edit; `covered` as soon as one of them is. */
export function shiftSpans(of: readonly Span[], changes: readonly Change[]): Span[] | 'covered' {
  const shifted = of.map((piece) => shiftSpan(piece, changes)).filter((s) => s !== 'covered');
  return shifted.length === of.length ? shifted : 'covered';
}
