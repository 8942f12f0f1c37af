import { type Offset, type Span, span, type TextEdit } from '../text/span.ts';

/** Where the line around an offset starts. */
export function lineStart(text: string, offset: number): Offset {
  return (text.lastIndexOf('\n', offset - 1) + 1) as Offset;
}

/** Where a line is over, its line break included, when `offset` is in it or ends it. */
export function lineEnd(text: string, offset: number): Offset {
  if (offset > 0 && text[offset - 1] === '\n') return offset as Offset;
  const lineBreak = text.indexOf('\n', offset);
  return (lineBreak < 0 ? text.length : lineBreak + 1) as Offset;
}

/** How far an offset is from the start of its line, a byte-order mark not counted. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (text.startsWith('\ufeff', start) ? 1 : 0);
}

/** The lines that a span touches. */
export function linesOf(text: string, { start, end }: Span): Span {
  return span(lineStart(text, start), lineEnd(text, end));
}

/** The line break of a text, judged by its first; LF where it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

/**
 * Puts lines into a text at the end of a line, with the text's line break `eol`. After a last line
 * without a line break the new last line has none either.
 */
export function insertLines(
  text: string,
  at: Offset,
  lines: readonly string[],
  eol: string,
): TextEdit {
  const before = text.slice(0, at);
  const atLineStart = before === '' || before === '\ufeff' || before.endsWith('\n');
  const block = lines.join(eol);
  return { span: span(at, at), newText: atLineStart ? block + eol : eol + block };
}
