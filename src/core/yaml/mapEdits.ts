import { type Offset, span, type TextEdit } from '../text/span.ts';
import { editFlowEntries } from './flowEdits.ts';
import { entryOf, type YamlEntry, type YamlMap } from './tree.ts';
import { columnOf, insertLines, lineBreakOf, lineEnd, lineStart, linesOf } from './wholeLines.ts';

/** What is to become of a map's keys: text as it is to be written, null to remove, absent to leave. */
export type EntryChanges = ReadonlyMap<string, string | null>;

/**
 * The edits that change these keys of a map, on lines of their own or in braces, and nothing else. A
 * key that is missing goes below those that come before it in `order`, of which the map must keep one.
 */
export function editEntries(
  text: string,
  map: YamlMap,
  changes: EntryChanges,
  order: readonly string[],
): readonly TextEdit[] {
  if (map.flow) return editFlowEntries(text, map, changes, order);
  return order.flatMap((key, index): readonly TextEdit[] => {
    const value = changes.get(key);
    const entry = entryOf(map, key);
    if (value === undefined || (value === null && entry === undefined)) return [];
    if (entry === undefined) {
      const kept = order.slice(0, index).filter((earlier) => changes.get(earlier) !== null);
      return [insertEntry(text, map, `${key}: ${value}`, kept)];
    }
    if (value !== null) return [replaceValue(text, entry, value)];
    const next = map.entries[map.entries.indexOf(entry) + 1];
    const kept = next === undefined || changes.get(next.key) === null ? undefined : next;
    return [removeEntry(text, entry, kept)];
  });
}

function insertEntry(
  text: string,
  map: YamlMap,
  line: string,
  predecessors: readonly string[],
): TextEdit {
  const predecessor = map.entries.findLast(({ key }) => predecessors.includes(key));
  const column = columnOf(text, map.span.start);
  const end = lineEnd(text, predecessor === undefined ? map.span.end : endOf(predecessor));
  return insertLines(text, end, [' '.repeat(column) + line], lineBreakOf(text));
}

function replaceValue(text: string, entry: YamlEntry, value: string): TextEdit {
  const { start, end } = entry.value.span;
  const space = start === entry.colonEnd ? ' ' : '';
  const lineBreak = text.slice(start, end).endsWith('\n') ? lineBreakOf(text) : '';
  return { span: entry.value.span, newText: space + value + lineBreak };
}

/** Removes the lines of an entry; behind a dash the entry itself, so that `next` takes its place if it can. */
function removeEntry(text: string, entry: YamlEntry, next: YamlEntry | undefined): TextEdit {
  const start = entry.keySpan.start;
  const whole = span(start, endOf(entry));
  const behindDash = text.slice(lineStart(text, start), start).trim() !== '';
  if (!behindDash) return { span: linesOf(text, whole), newText: '' };
  const joins = next !== undefined && text.slice(whole.end, next.keySpan.start).trim() === '';
  if (joins) return { span: span(start, next.keySpan.start), newText: '' };
  const written = text.slice(start, whole.end).trimEnd();
  return { span: span(start, start + written.length), newText: '' };
}

function endOf(entry: YamlEntry): Offset {
  return Math.max(entry.colonEnd, entry.value.span.end) as Offset;
}
