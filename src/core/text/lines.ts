import type { Offset } from './span.ts';

/** A place as an editor shows it: both count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From where to where something stands, as an editor shows it. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** Where each line of a text starts. LF, CRLF and a lone CR end a line, as in VS Code. */
export function lineStarts(text: string): readonly Offset[] {
  const starts = [0 as Offset];
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    starts.push((lineBreak.index + lineBreak[0].length) as Offset);
  }
  return starts;
}

/** The line and column of an offset, in the text with these line starts. */
export function positionAt(starts: readonly Offset[], offset: Offset): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The end of the line that a place is in, without what ends it. */
export function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the next line starts, given the end of one. */
export function nextLineStart(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

/** LF and CR. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
