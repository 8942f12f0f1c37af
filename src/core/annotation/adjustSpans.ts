import { type Span, span } from '../text/span.ts';
import { unitBefore, unitBehind } from '../text/wordUnits.ts';

/** Which boundary of a claim is moved. */
export type Boundary = 'start' | 'end';

/** Whether the claim gets a word more or a word less by that. */
export type Adjustment = 'extend' | 'shrink';

/**
 * The pieces of a claim with one of its boundaries moved by a word, or by the marks between two words. A piece
 * that has no word left goes. Undefined where nothing can be added, or nothing would be left.
 */
export function adjustSpans(
  text: string,
  spans: readonly Span[],
  boundary: Boundary,
  adjustment: Adjustment,
): readonly Span[] | undefined {
  const pieces = spans.toSorted((a, b) => a.start - b.start);
  const at = boundary === 'start' ? 0 : pieces.length - 1;
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  const moved =
    adjustment === 'extend' ? extend(text, piece, boundary) : shrink(text, piece, boundary);
  if (moved !== undefined) return pieces.with(at, moved);
  const isLast = adjustment === 'extend' || pieces.length === 1;
  return isLast ? undefined : pieces.toSpliced(at, 1);
}

function extend(text: string, { start, end }: Span, boundary: Boundary): Span | undefined {
  const unit = boundary === 'start' ? unitBefore(text, start) : unitBehind(text, end);
  return unit && span(Math.min(start, unit.start), Math.max(end, unit.end));
}

/** Up to the next word that stays, without the space between. */
function shrink(text: string, { start, end }: Span, boundary: Boundary): Span | undefined {
  if (boundary === 'start') {
    const gone = unitBehind(text, start);
    const left = gone && unitBehind(text, gone.end);
    return left && left.start < end ? span(left.start, end) : undefined;
  }
  const gone = unitBefore(text, end);
  const left = gone && unitBefore(text, gone.start);
  return left && left.end > start ? span(start, left.end) : undefined;
}
