import { isLowerCase, isSpace } from './characters.ts';
import { type Span, span } from './span.ts';

/** No paragraph is longer, in UTF-16 units; what is gets cut at a sentence end, else at a space. */
export const maxParagraphLength = 10_000;

/**
 * The paragraphs of an article, in order, without the space around them; offsets into `text`. Lines
 * end with LF, CRLF or a lone CR. A line is a paragraph, unless its neighbours show that the text is
 * hard-wrapped: then the paragraph is the block up to the next blank line. Front matter of Markdown
 * (`---` to `---` at the very start) is left out.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let block: Span[] = [];
  const close = () => {
    for (const paragraph of isWrapped(text, block) ? [around(block)] : block) {
      cutLong(text, paragraph, paragraphs);
    }
    block = [];
  };
  let start = frontMatterEnd(text);
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = trimmed(text, start, end);
    if (line === undefined) close();
    else block.push(line);
    start = nextLine(text, end);
  }
  close();
  return paragraphs;
}

function around(lines: readonly Span[]): Span {
  return span(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
}

const wrapColumns = { least: 45, most: 100 };

/** All lines but the last nearly full, and at least one of them goes on in lower case. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const full = lines
    .slice(0, -1)
    .every(({ start, end }) => end - start >= wrapColumns.least && end - start <= wrapColumns.most);
  return full && lines.slice(1).some(({ start }) => isLowerCase(text.charCodeAt(start)));
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) {
    end += 1;
  }
  return end;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return from === to ? undefined : span(from, to);
}

const maxFrontMatterLines = 200;

function frontMatterEnd(text: string): number {
  const first = lineEnd(text, 0);
  if (text.slice(0, first).replace('\ufeff', '').trimEnd() !== '---') return 0;
  let start = nextLine(text, first);
  for (let line = 0; line < maxFrontMatterLines && start < text.length; line += 1) {
    const end = lineEnd(text, start);
    if (/^(?:---|\.\.\.)\s*$/.test(text.slice(start, end))) return nextLine(text, end);
    start = nextLine(text, end);
  }
  return 0;
}

function cutLong(text: string, paragraph: Span, into: Span[]): void {
  let start: number = paragraph.start;
  while (paragraph.end - start > maxParagraphLength) {
    const end = cutBefore(text, start, start + maxParagraphLength);
    const piece = trimmed(text, start, end);
    if (piece) into.push(piece);
    start = end;
  }
  const rest = trimmed(text, start, paragraph.end);
  if (rest) into.push(rest);
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
