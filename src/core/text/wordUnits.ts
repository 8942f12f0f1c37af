import { lineEnd, lineStarts } from './lines.ts';
import { once } from './once.ts';
import { type Span, span } from './span.ts';

/**
 * The word that begins or ends nearest behind a place, or the run of marks there: what a boundary that is moved
 * on by a word goes over. Part of a word where the place is inside one. Undefined at the end of the text.
 */
export function unitBehind(text: string, offset: number): Span | undefined {
  for (const line of linesFrom(text, offset)) {
    const unit = unitsIn(text, line).find(({ end }) => end > offset);
    if (unit !== undefined) return span(Math.max(unit.start, offset), unit.end);
  }
  return undefined;
}

/** The same before a place. */
export function unitBefore(text: string, offset: number): Span | undefined {
  for (const line of linesUpTo(text, offset)) {
    const unit = unitsIn(text, line).findLast(({ start }) => start < offset);
    if (unit !== undefined) return span(unit.start, Math.min(unit.end, offset));
  }
  return undefined;
}

/** By Unicode's rules for words, and a dictionary's where a script has no spaces; never within a character. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }));

/** The words of a line and the runs of marks between them; white space belongs to none. */
function unitsIn(text: string, { start, end }: Span): readonly Span[] {
  const units: Span[] = [];
  let isOpen = false;
  for (const { index, segment, isWordLike } of segmenter().segment(text.slice(start, end))) {
    const isSpace = segment.trim() === '';
    const from = start + index;
    const last = units.at(-1);
    if (isOpen && !isWordLike && !isSpace && last !== undefined) {
      units[units.length - 1] = span(last.start, from + segment.length);
    } else if (!isSpace) {
      units.push(span(from, from + segment.length));
    }
    isOpen = !isWordLike && !isSpace;
  }
  return units;
}

function* linesFrom(text: string, offset: number): Iterable<Span> {
  for (const start of lineStarts(text)) {
    const end = lineEnd(text, start);
    if (end > offset) yield span(start, end);
  }
}

function* linesUpTo(text: string, offset: number): Iterable<Span> {
  for (const start of lineStarts(text).toReversed()) {
    if (start < offset) yield span(start, lineEnd(text, start));
  }
}
