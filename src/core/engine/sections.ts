import { isSpace } from '../text/characters.ts';
import type { ReadParagraph } from './articleReading.ts';
import { runsOn } from './runOnQuotations.ts';

/** A stretch of an article that can be read without the rest, as far as paragraphs and claims go. */
export interface Section {
  /** In UTF-16 units, with the blank lines behind it. */
  readonly length: number;
  /** Offsets relative to the section. */
  readonly paragraphs: readonly ReadParagraph[];
}

/**
 * Cuts a text into sections of at least a length, where nothing runs over the border; one where
 * no border fits. The paragraphs are those of the text.
 */
export function cutSections(
  text: string,
  paragraphs: readonly ReadParagraph[],
  leastLength: number,
): readonly Section[] {
  const sections: Section[] = [];
  let start = 0;
  let own: ReadParagraph[] = [];
  const close = (end: number) => {
    const from = start;
    const paragraphsOf = own.map((each) => ({ ...each, start: each.start - from }));
    sections.push({ length: end - from, paragraphs: paragraphsOf });
    start = end;
    own = [];
  };
  for (const paragraph of paragraphs) {
    const border = lineStart(text, paragraph.start);
    const isLong = border !== undefined && border - start >= leastLength;
    if (isLong && isBorder(text, border) && !goesOn(own.at(-1), paragraph)) close(border);
    own.push(paragraph);
  }
  close(text.length);
  return sections;
}

/** Whether front matter may begin the text, which reaches over borders. */
export function mayHaveFrontMatter(text: string): boolean {
  return /^\ufeff?---/.test(text);
}

/** Whether words of a paragraph go on in the next: an open quotation, or one that nobody there says. */
export function goesOn(paragraph: ReadParagraph | undefined, next: ReadParagraph): boolean {
  if (paragraph === undefined) return false;
  return runsOn(paragraph.marked, next.marked) || next.reading.loose.length > 0;
}

/** Where a paragraph's line begins; undefined where the paragraph is a later piece of a long line. */
function lineStart(text: string, paragraph: number): number | undefined {
  let at = paragraph;
  while (at > 0 && !isLineEnd(text, at - 1)) {
    if (!isSpace(text.charCodeAt(at - 1))) return undefined;
    at -= 1;
  }
  return at;
}

/** More columns than these, and a line is not of a hard-wrapped text. */
const mostWrappedColumns = 100;

/**
 * Whether the lines before a place can be split into paragraphs without those behind it and the other
 * way round: a blank line is between them, or lines so long that neither side can be hard-wrapped.
 */
export function isBorder(text: string, place: number): boolean {
  if (!isLineEnd(text, place - 1) || /[\n\ufeff-]/.test(text.charAt(place))) return false;
  const before = lineBefore(text, place);
  if (before.columns === 0) return true;
  const twoBefore = lineBefore(text, before.start);
  const behind = columns(text, place, lineEnd(text, place));
  return [twoBefore.columns, before.columns, behind].every((each) => each > mostWrappedColumns);
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
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
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  return { start, columns: columns(text, start, end) };
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}

function columns(text: string, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return to - from;
}
