import type { Position } from '../text/lines.ts';
import { arrange } from './arrange.ts';
import { mergeHeads } from './comments.ts';
import { isEdited } from './deletion.ts';
import type { KeptRecord, MergePlace, Side } from './disagreement.ts';
import type { MergedLines, MergeSettings } from './mergeFields.ts';
import { mergeRecord } from './mergeRecord.ts';
import type { ListedRecord, RecordList } from './recordList.ts';
import type { Versions } from './rulings.ts';

/** The lines of a merged list, its key included. */
export interface MergedList extends MergedLines {
  readonly kept: readonly KeptRecord[];
}

type Records = ReadonlyMap<string, ListedRecord>;

/**
 * Merges two lists by the keys of their records, all dashes in one column. What one side added goes
 * behind the record that it follows there. What one side deleted goes if the other left it alone;
 * else it stays.
 */
export function mergeRecords(
  lists: Versions<RecordList | undefined>,
  settings: MergeSettings,
): MergedList {
  const versions = {
    base: byKey(lists.base),
    ours: byKey(lists.ours),
    theirs: byKey(lists.theirs),
  };
  const { ours, theirs } = versions;
  const { keys: own, kept: keptOurs } = remaining(versions, 'ours');
  const { keys: other, kept: keptTheirs } = remaining(versions, 'theirs');
  const order = arrange(own, other, (a, b) => isBefore(theirs.get(a), ours.get(b)));
  const merged = order.map((key) => mergeListed(versions, key, settings));
  const keyLines = (lists.ours ?? lists.theirs)?.keyLines;
  const keyLine = order.length > 0 ? keyLines?.aboveRecords : keyLines?.alone;
  return {
    lines: (keyLine ?? '') + separated(order, merged, ours, settings.eol),
    disagreements: merged.flatMap(({ disagreements }) => disagreements),
    kept: [...keptOurs, ...keptTheirs],
  };
}

function byKey(list: RecordList | undefined): Records {
  return new Map(list?.records.map((record) => [record.key, record]));
}

/** The keys of a side's records without those that the other side deleted for good. */
function remaining(
  { base, ...sides }: Versions<Records>,
  side: Side,
): { readonly keys: readonly string[]; readonly kept: readonly KeptRecord[] } {
  const deletedBy = side === 'ours' ? 'theirs' : 'ours';
  const kept: KeptRecord[] = [];
  const keys = [...sides[side]].flatMap(([key, record]) => {
    const before = base.get(key);
    if (before === undefined || sides[deletedBy].has(key)) return [key];
    if (!isEdited(before, record)) return [];
    kept.push({ place: placeOf(record), deletedBy });
    return [key];
  });
  return { keys, kept };
}

function placeOf({ known }: ListedRecord): MergePlace {
  return known?.place ?? { in: 'file' };
}

function isBefore(a: ListedRecord | undefined, b: ListedRecord | undefined): boolean {
  const [one, other]: (Position | undefined)[] = [a?.known?.start, b?.known?.start];
  if (one === undefined || other === undefined) return false;
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

interface MergedRecord extends MergedLines {
  readonly head: string;
}

function mergeListed(
  versions: Versions<Records>,
  key: string,
  settings: MergeSettings,
): MergedRecord {
  const base = versions.base.get(key);
  const ours = versions.ours.get(key);
  const theirs = versions.theirs.get(key);
  const head = mergeHeads({ base, ours, theirs }, settings.eol);
  if (ours === undefined || theirs === undefined) {
    return { head, lines: (ours ?? theirs)?.body ?? '', disagreements: [] };
  }
  return { head, ...mergeRecord({ base, ours, theirs }, placeOf(ours), settings) };
}

/** The records with a blank line before each that follows another one than it does in ours. */
function separated(
  order: readonly string[],
  merged: readonly MergedRecord[],
  ours: Records,
  eol: string,
): string {
  const own = [...ours.keys()];
  const previous = new Map(own.map((key, index) => [key, own[index - 1]]));
  const pieces = merged.map(({ head, lines }, index) => {
    const key = order[index] ?? '';
    if (previous.has(key) && previous.get(key) === order[index - 1]) return head + lines;
    const bare = head.replace(/^(?:[ \t]*\r?\n)+/, '');
    return (index === 0 ? '' : eol) + bare + lines;
  });
  return pieces.join('');
}
