import { type Offset, type Span, span, type TextEdit } from '../text/span.ts';
import { afterBlank, commentsAbove, removeEmptyValue, removeLines } from '../yaml/listLines.ts';
import { insertLines, lineBreakOf, lineEnd } from '../yaml/wholeLines.ts';
import type { ListLayout, SidecarLayout } from './layout.ts';

/** The lists of a sidecar, in the order they are written. */
export type ListKey = 'claims' | 'dismissed';

/**
 * Puts an item of these lines before the list's item `index`, or after the last; a blank line sets
 * it apart. A file without the list gets it: the claims before what is dismissed, else at the end.
 */
export function insertItem(
  text: string,
  layout: SidecarLayout,
  key: ListKey,
  index: number,
  lines: readonly string[],
): readonly TextEdit[] {
  const eol = lineBreakOf(text);
  const list = layout[key];
  if (list === undefined) return [insertList(text, layout, key, lines)];
  const last = list.items.at(-1);
  if (last === undefined) {
    const end = lineEnd(text, list.value.end);
    return [
      ...removeEmptyValue(text, list.colonEnd, list.value),
      insertLines(text, end, lines, eol),
    ];
  }
  const next = list.items[index];
  if (next === undefined)
    return [insertLines(text, last.end, afterBlank(text, last.end, lines), eol)];
  const floor = list.items[index - 1]?.end ?? lineEnd(text, list.colonEnd);
  return [insertLines(text, commentsAbove(text, next.start, floor), [...lines, ''], eol)];
}

/** Takes items out of their list, with the blank lines that set them apart from the others. */
export function removeItems(
  text: string,
  list: ListLayout,
  indices: ReadonlySet<number>,
): readonly TextEdit[] {
  const isEmptied = indices.size > 0 && indices.size === list.items.length;
  const edits = runsOf(text, list, indices).map(({ start, end, above, isLast }) => {
    if (!isLast) return removeLines(text, span(start, blankLineBelow(text, end)));
    const isAlone = isEmptied || above === undefined;
    return removeLines(text, span(isAlone ? start : blankLineAbove(text, start, above), end));
  });
  const empty = { span: span(list.colonEnd, list.colonEnd), newText: ' []' };
  return isEmptied ? [empty, ...edits] : edits;
}

/** Items that go together: nothing stands between them. */
interface Run extends Span {
  /** Where the item before ends. */
  readonly above: Offset | undefined;
  /** Whether no item stands below. */
  readonly isLast: boolean;
}

function runsOf(text: string, { items }: ListLayout, indices: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, { start, end }] of items.entries()) {
    if (!indices.has(index)) continue;
    const isLast = index === items.length - 1;
    const above = items[index - 1]?.end;
    const before = runs.at(-1);
    const isNext = before?.end === above && text.slice(above, start).trim() === '';
    if (before === undefined || !isNext) runs.push({ start, end, above, isLast });
    else runs[runs.length - 1] = { ...before, end, isLast };
  }
  return runs;
}

function insertList(
  text: string,
  layout: SidecarLayout,
  key: ListKey,
  lines: readonly string[],
): TextEdit {
  const eol = lineBreakOf(text);
  const withKey = [`${' '.repeat(layout.column)}${key}:`, ...lines];
  if (layout.end === undefined) {
    const file = ['standpoint: 1', '', ...withKey];
    return insertLines(text, text.length as Offset, afterBlank(text, text.length, file), eol);
  }
  if (key === 'claims' && layout.dismissed !== undefined) {
    return insertLines(text, layout.dismissed.start, [...withKey, ''], eol);
  }
  return insertLines(text, layout.end, afterBlank(text, layout.end, withKey), eol);
}

function blankLineAbove(text: string, start: number, floor: number): number {
  const blank = /(?:^|\n)([ \t]*\r?\n)$/.exec(text.slice(floor, start));
  return start - (blank?.[1]?.length ?? 0);
}

function blankLineBelow(text: string, end: number): number {
  const blank = /^[ \t]*\r?\n/.exec(text.slice(end));
  return end + (blank?.[0].length ?? 0);
}
