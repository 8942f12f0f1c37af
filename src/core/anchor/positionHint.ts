import type { ArticleText } from '../text/articleText.ts';
import type { Position } from '../text/lines.ts';
import { type Span, span } from '../text/span.ts';

/** Where a quote stood when it was stored, in the LF text of its article. */
export interface PositionHint {
  readonly start: Position;
  readonly end: Position;
}

/** The hint `line:column-line:column` of an LF span. */
export function formatHint(article: ArticleText, lf: Span): string {
  const start = article.lfPositionAt(lf.start);
  const end = article.lfPositionAt(lf.end);
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** Reads a hint; undefined for one that is absent or unreadable, which is no error: it is a hint. */
export function parseHint(at: string | undefined): PositionHint | undefined {
  const numbers = /^\s*(\d+):(\d+)-(\d+):(\d+)\s*$/
    .exec(at ?? '')
    ?.slice(1)
    .map(Number);
  if (numbers === undefined) return undefined;
  const [startLine = 0, startColumn = 0, endLine = 0, endColumn = 0] = numbers;
  return {
    start: { line: startLine, column: startColumn },
    end: { line: endLine, column: endColumn },
  };
}

/** The LF span at a hint; undefined where the article has no such place now. */
export function spanAtHint(article: ArticleText, hint: PositionHint): Span | undefined {
  const start = article.lfOffsetAt(hint.start);
  const end = article.lfOffsetAt(hint.end);
  return start === undefined || end === undefined || end < start ? undefined : span(start, end);
}

/** Whether two hints of one article stored places that share text. */
export function hintsOverlap(a: PositionHint, b: PositionHint): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
