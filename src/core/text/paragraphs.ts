import { isLowerCase, isSpace } from './characters.ts';
import { frontMatterEnd } from './frontMatter.ts';
import { lineEnd, nextLineStart } from './lines.ts';
import { type Span, span } from './span.ts';

/** No paragraph is longer, in UTF-16 units; what is gets cut at a sentence end, else at a space. */
export const maxParagraphLength = 10_000;

/**
 * The paragraphs of an article, in order, without the space around them; offsets into `text`. Lines
 * end with LF, CRLF or a lone CR. A line is a paragraph, unless its neighbours show that the text is
 * hard-wrapped: then the paragraph is the block up to the next blank line. Reads from a line start on,
 * from behind the front matter where none is given.
 */
export function* splitParagraphs(text: string, from = frontMatterEnd(text)): Iterable<Span> {
  for (const paragraph of wholeParagraphs(text, from)) {
    if (paragraph.end - paragraph.start <= maxParagraphLength) yield paragraph;
    else yield* piecesOf(text, paragraph);
  }
}

/** The paragraphs, however long. Keeps lines only as long as they may turn out to be hard-wrapped. */
function* wholeParagraphs(text: string, from: number): Iterable<Span> {
  let block: Span[] = [];
  let mayBeWrapped = true;
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = trimmed(text, start, end);
    start = nextLineStart(text, end);
    const last = block.at(-1);
    if (line === undefined) {
      yield* isWrapped(text, block) ? [around(block)] : block;
      block = [];
      mayBeWrapped = true;
    } else if (mayBeWrapped && (last === undefined || isFull(columns(last)))) {
      block.push(line);
    } else {
      yield* block;
      yield line;
      block = [];
      mayBeWrapped = false;
    }
  }
  yield* isWrapped(text, block) ? [around(block)] : block;
}

function around(lines: readonly Span[]): Span {
  return span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
}

/** Whether at least one of the lines of a block, all but the last full, goes on in lower case. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  return lines.slice(1).some(({ start }) => isLowerCase(text.charCodeAt(start)));
}

/** Whether a line of so many columns, without the space around it, may be one of hard-wrapped text. */
export function isFull(columns: number): boolean {
  return columns >= 45 && columns <= 100;
}

function columns({ start, end }: Span): number {
  return end - start;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return from === to ? undefined : span(from, to);
}

/** The pieces of a long paragraph. */
function* piecesOf(text: string, paragraph: Span): Iterable<Span> {
  let start: number = paragraph.start;
  while (paragraph.end - start > maxParagraphLength) {
    const end = cutBefore(text, start, start + maxParagraphLength);
    const piece = trimmed(text, start, end);
    if (piece) yield piece;
    start = end;
  }
  const rest = trimmed(text, start, paragraph.end);
  if (rest) yield rest;
}

/** The last place up to `limit` behind a sentence end, else behind a space, else the limit itself. */
function cutBefore(text: string, start: number, limit: number): number {
  let space = 0;
  const earliest = start + maxParagraphLength / 2;
  for (let at = limit; at > earliest; at -= 1) {
    if (!isSpace(text.charCodeAt(at - 1))) continue;
    space ||= at;
    if (/[.!?]/.test(text.charAt(at - 2))) return at;
  }
  if (space > 0) return space;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}
