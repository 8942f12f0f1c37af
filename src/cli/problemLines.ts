import { inEnglish } from '../core/messages/message.ts';
import { lineStarts, positionAt } from '../core/text/lines.ts';
import type { Problem } from '../core/text/problem.ts';

/**
 * The problems of a file by their place in its text, one `file:line:column severity code message` a
 * line.
 */
export function problemLines(file: string, text: string, problems: readonly Problem[]): string[] {
  const starts = lineStarts(text);
  return problems.toSorted(byPlace).map(({ span, severity, code, message }) => {
    const { line, column } = positionAt(starts, span.start);
    return `${file}:${line}:${column} ${severity} ${code} ${inEnglish(message)}`;
  });
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || (a.code < b.code ? -1 : 1);
}
