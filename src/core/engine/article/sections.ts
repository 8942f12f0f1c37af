import { isSpace } from '../../text/characters.ts';
import { keptList } from '../../text/keptList.ts';
import { isLineEnd, lineEnd } from '../../text/lines.ts';
import { isFull } from '../../text/paragraphs.ts';
import type { PlacedParagraph } from '../claims/claims.ts';
import { runsOn } from '../paragraph/runOnQuotations.ts';

/** UTF-16 units; long enough that lists of sections are short, short enough to be found again in a millisecond. */
export const usualSectionLength = 4096;

/** A stretch of an article that can be read without the rest, as far as paragraphs and claims go. */
export interface Section {
  /** In UTF-16 units, with the blank lines behind it; the first has the front matter before it. */
  readonly length: number;
  /** Offsets relative to the section. */
  readonly paragraphs: readonly PlacedParagraph[];
}

/**
 * Cuts a text into sections of at least a length, where nothing runs over the border; one where
 * no border fits. The paragraphs are those of the text.
 */
export function cutSections(
  text: string,
  paragraphs: Iterable<PlacedParagraph>,
  leastLength: number,
): readonly Section[] {
  const sections: Section[] = [];
  let start = 0;
  let own: PlacedParagraph[] = [];
  const close = (end: number) => {
    sections.push({ length: end - start, paragraphs: keptList(own) });
    start = end;
    own = [];
  };
  for (const paragraph of paragraphs) {
    const border = lineStart(text, paragraph.start);
    const isLong = border !== undefined && border - start >= leastLength;
    if (isLong && isBorder(text, border) && !goesOn(own.at(-1), paragraph)) close(border);
    own.push({ start: paragraph.start - start, reading: paragraph.reading });
  }
  close(text.length);
  return sections;
}

/**
 * Whether paragraphs next to each other have to be read together: a quotation goes on from the first to
 * the second, or one that nobody there says stands in either.
 */
export function goesOn(paragraph: PlacedParagraph | undefined, next: PlacedParagraph): boolean {
  if (paragraph === undefined) return false;
  const loose = paragraph.reading.loose.length + next.reading.loose.length;
  return runsOn(paragraph.reading.marked, next.reading.marked) || loose > 0;
}

/** Where a paragraph's line begins; undefined where the paragraph is a later piece of a long line. */
function lineStart(text: string, paragraph: number): number | undefined {
  let at = paragraph;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) {
    if (!isSpace(text.charCodeAt(at - 1))) return undefined;
    at -= 1;
  }
  return at;
}

/**
 * Whether the lines before a place can be split into paragraphs without those behind it and the other
 * way round: a blank line is between them, or lines so short or long that neither side is hard-wrapped.
 */
export function isBorder(text: string, place: number): boolean {
  if (!isLineEnd(text.charCodeAt(place - 1)) || text.charAt(place) === '\n') return false;
  const before = lineBefore(text, place);
  if (before.columns === 0) return true;
  const twoBefore = lineBefore(text, before.start);
  const behind = columns(text, place, lineEnd(text, place));
  return ![twoBefore.columns, before.columns, behind].some(isFull);
}

interface Line {
  readonly start: number;
  /** Without the space around it. */
  readonly columns: number;
}

/** The line that ends right before a place. */
function lineBefore(text: string, place: number): Line {
  const crlf = text.charCodeAt(place - 1) === 0x0a && text.charCodeAt(place - 2) === 0x0d;
  const end = Math.max(0, place - (crlf ? 2 : 1));
  let start = end;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return { start, columns: columns(text, start, end) };
}

function columns(text: string, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return to - from;
}
