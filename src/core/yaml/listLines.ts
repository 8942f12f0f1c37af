import { type Offset, type Span, span, type TextEdit } from '../text/span.ts';
import type { YamlEntry, YamlItem } from './tree.ts';
import { lineEnd, lineStart } from './wholeLines.ts';

/**
 * The lines of an item of a list in block style: from its dash to the end of its last value's line, and
 * the comments below that are indented further than the dash. Comments above the dash are not part of it.
 */
export function itemLines(text: string, item: YamlItem): Span {
  const start = lineStart(text, item.dash);
  const column = item.dash - start;
  const comments = new RegExp(`(?:(?:[ \\t\\r]*\\n)* {${column + 1}}[ \\t]*#[^\\n]*\\n?)*`, 'y');
  comments.lastIndex = lineEnd(text, item.value.span.end);
  comments.exec(text);
  return span(start, comments.lastIndex);
}

/** Where the lines of a map's entry end, with the comments that belong to the last item of a list. */
export function entryEnd(text: string, { colonEnd, value }: YamlEntry): Offset {
  const last = value.kind === 'list' && !value.flow ? value.items.at(-1) : undefined;
  if (last !== undefined) return itemLines(text, last).end;
  return lineEnd(text, Math.max(colonEnd, value.span.end));
}

/** Where the comments begin that stand right above the line at `start`; none lie before `floor`. */
export function commentsAbove(text: string, start: number, floor: number): Offset {
  let at = start;
  while (at > floor && text[at - 1] === '\n') {
    const above = Math.max(floor, lineStart(text, at - 1));
    if (!/^[ \t]*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at as Offset;
}

/**
 * Takes out what stands for no items behind a key's colon, with the space before it where no comment
 * stands between.
 */
export function removeEmptyValue(text: string, colonEnd: Offset, value: Span): readonly TextEdit[] {
  if (value.start === value.end) return [];
  const isNext = text.slice(colonEnd, value.start).trim() === '';
  return [{ span: isNext ? span(colonEnd, value.end) : value, newText: '' }];
}

/** Removes whole lines; without a last line break the one before goes, so that none is left over. */
export function removeLines(text: string, { start, end }: Span): TextEdit {
  const isOpen = end === text.length && !text.endsWith('\n');
  const lineBreak = isOpen ? /\r?\n$/.exec(text.slice(Math.max(0, start - 2), start)) : null;
  return { span: span(start - (lineBreak?.[0].length ?? 0), end), newText: '' };
}

/** The lines after a blank line, which is not needed where one is already there or nothing is. */
export function afterBlank(text: string, at: number, lines: readonly string[]): readonly string[] {
  const lastLine = lineStart(text, at - 1);
  const isBlank = lastLine > 0 && /^[ \t]*\r?\n$/.test(text.slice(lastLine, at));
  const isFirst = at === 0 || (at === 1 && text.startsWith('\ufeff'));
  return isBlank || isFirst ? lines : ['', ...lines];
}
