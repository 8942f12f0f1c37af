import { message } from '../messages/message.ts';
import { type PossibleEdits, possible, refused } from '../text/possibleEdits.ts';
import { moveSpan, type TextEdit } from '../text/span.ts';
import { itemLines } from '../yaml/listLines.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import { entryOf, type YamlEntry, type YamlItem, type YamlMap } from '../yaml/tree.ts';
import { columnOf, insertLines, lineBreakOf } from '../yaml/wholeLines.ts';
import type { ReadableSidecar } from './parseSidecar.ts';
import {
  type Anchor,
  anchorKeys,
  type ClaimFields,
  type ClaimRecord,
  fieldKeys,
  type RecordId,
} from './record.ts';
import { readItem, recordIndent } from './recordIndent.ts';
import { writeAnchor, writeValue } from './writeRecord.ts';

/** New values for fields of a claim, with at least one anchor; null removes a field, an absent one stays. */
export type ClaimChange = { readonly [field in keyof ClaimFields]?: string | null } & {
  readonly anchors?: readonly Anchor[];
};

/**
 * Changes fields of one record of a sidecar's text as `parseSidecar` read it. What has its value
 * already is not touched, nor are comments, unknown keys and the order of keys. Refused for a record
 * that is not in the file or is written in braces.
 */
export function changeClaim(
  text: string,
  file: ReadableSidecar,
  id: RecordId,
  change: ClaimChange,
): PossibleEdits {
  const record = file.sidecar.claims.find((existing) => existing.id === id);
  if (record === undefined) {
    return refused(message('record-gone', id));
  }
  const { start, end } = record.range;
  const edits = editRecord(text.slice(start, end), record, change);
  if (edits === undefined) {
    return refused(message('record-not-editable', id));
  }
  return possible(edits.map((edit) => ({ ...edit, span: moveSpan(edit.span, start) })));
}

/** The edits in the lines of a record; undefined where braces or brackets are in the way. */
function editRecord(
  lines: string,
  record: ClaimRecord,
  change: ClaimChange,
): readonly TextEdit[] | undefined {
  const map = readItem(lines)?.value;
  if (map?.kind !== 'map' || map.flow) return undefined;
  const fieldEdits = editEntries(lines, map, changes(record, change, fieldKeys), [
    'id',
    ...fieldKeys,
  ]);
  if (change.anchors === undefined) return fieldEdits;
  const anchorEdits = editAnchors(lines, map, record.anchors, change.anchors);
  return anchorEdits && [...fieldEdits, ...anchorEdits];
}

/** The keys whose values differ, with the new value as it is written. */
function changes<Key extends string>(
  before: { readonly [key in Key]?: string },
  after: { readonly [key in Key]?: string | null },
  keys: readonly Key[],
): ReadonlyMap<string, string | null> {
  const different = keys.flatMap((key): [Key, string | null][] => {
    const value = after[key];
    if (value === undefined || value === before[key]) return [];
    return [[key, value === null ? null : writeValue(key, value)]];
  });
  return new Map(different);
}

/** Edits the spans that stay, in their order; takes out what is too much and adds what is missing. */
function editAnchors(
  lines: string,
  record: YamlMap,
  before: readonly Anchor[],
  after: readonly Anchor[],
): readonly TextEdit[] | undefined {
  const entry = entryOf(record, 'spans');
  if (entry?.value.kind !== 'list' || entry.value.flow) return undefined;
  const { items } = entry.value;
  if (items.some(({ value }) => value.kind !== 'map' || value.flow)) return undefined;
  const kept = items.flatMap((item, index) => editAnchor(lines, item, before[index], after[index]));
  return [...kept, ...appendAnchors(lines, entry, items, after.slice(items.length))];
}

/** The edits that turn one span of a record, or a dismissal, into another; without one, it goes. */
export function editAnchor(
  lines: string,
  item: YamlItem,
  before: Anchor | undefined,
  after: Anchor | undefined,
): readonly TextEdit[] {
  if (item.value.kind !== 'map' || before === undefined) return [];
  if (after === undefined) return [{ span: itemLines(lines, item), newText: '' }];
  const wanted = { ...after, at: after.at ?? null };
  return editEntries(lines, item.value, changes(before, wanted, anchorKeys), anchorKeys);
}

function appendAnchors(
  lines: string,
  entry: YamlEntry,
  items: readonly YamlItem[],
  anchors: readonly Anchor[],
): readonly TextEdit[] {
  const last = items.at(-1);
  if (last === undefined || anchors.length === 0) return [];
  const column = columnOf(lines, entry.keySpan.start);
  const indent = recordIndent(lines, 0).spans;
  const added = anchors.flatMap((anchor) =>
    writeAnchor(anchor, { ...indent, dash: column + indent.dash }),
  );
  return [insertLines(lines, itemLines(lines, last).end, added, lineBreakOf(lines))];
}
