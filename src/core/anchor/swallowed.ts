import { hull, moveSpan, type Span, span } from '../text/span.ts';
import type { Change } from './shift.ts';

/** Where something stood before an edit that went over one of its ends or all of it, so that an undo can put it back. */
export interface Swallowed {
  /** What stands now in place of the stretch of text that the edit and its pieces were in. */
  readonly stretch: Span;
  /** How long that stretch was, in UTF-16 units. */
  readonly length: number;
  /** Where its pieces stood, counted from the start of the stretch. */
  readonly pieces: readonly Span[];
  /** The text of each piece, as read. */
  readonly words: readonly string[];
}

/** Whether the changes of one edit go over an end of a piece, so that their inverse does not tell what belonged to it. */
export function cutsAnEnd({ start, end }: Span, changes: readonly Change[]): boolean {
  return changes.some(
    ({ span: old }) =>
      (old.start <= start && old.end > start) || (old.start < end && old.end >= end),
  );
}

/** What such changes did to something that stood at these pieces, one at least, in the text `before`. */
export function swallowed(
  before: string,
  pieces: readonly Span[],
  changes: readonly Change[],
): Swallowed {
  const own = hull(pieces) ?? span(0, 0);
  const stretch = withTouching(own, changes);
  return {
    stretch: stretchAfter(own, changes),
    length: stretch.end - stretch.start,
    pieces: pieces.map((piece) => moveSpan(piece, -stretch.start)),
    words: pieces.map(({ start, end }) => before.slice(start, end)),
  };
}

/** The same after a later edit. What is put in at the ends of the stretch belongs to it, as an undo does that. */
export function followSwallowed(of: Swallowed, changes: readonly Change[]): Swallowed {
  return { ...of, stretch: stretchAfter(of.stretch, changes) };
}

/** Where the pieces stand if the edit was taken back in this text; undefined where it was not. */
export function takenBack(
  text: string,
  { stretch, length, pieces, words }: Swallowed,
): Span[] | undefined {
  if (stretch.end - stretch.start !== length) return undefined;
  const spans = pieces.map((piece) => moveSpan(piece, stretch.start));
  const isBack = spans.every(({ start, end }, i) => text.slice(start, end) === words[i]);
  return isBack ? spans : undefined;
}

function stretchAfter(of: Span, changes: readonly Change[]): Span {
  const around = withTouching(of, changes);
  const grown = touching(of, changes).reduce((sum, change) => sum + growth(change), 0);
  const moved = changes
    .filter((change) => change.span.end < of.start)
    .reduce((sum, change) => sum + growth(change), 0);
  return span(around.start + moved, around.end + moved + grown);
}

function withTouching(of: Span, changes: readonly Change[]): Span {
  return hull([of, ...touching(of, changes).map((change) => change.span)]) ?? of;
}

function touching(of: Span, changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ span: old }) => old.end >= of.start && old.start <= of.end);
}

function growth({ span: old, newLength }: Change): number {
  return newLength - (old.end - old.start);
}
