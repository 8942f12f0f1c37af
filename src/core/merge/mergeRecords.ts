import type { Position } from '../text/lines.ts';
import { arrange } from './arrange.ts';
import { leadingBlankLines, mergeComments, mergeHeads } from './comments.ts';
import { deletionsIn, withoutRecords } from './deletion.ts';
import type { KeptRecord } from './disagreement.ts';
import type { MergedLines, MergeSettings } from './mergeFields.ts';
import { mergeRecord } from './mergeRecord.ts';
import { type ListedRecord, placeOf, type RecordList, type Records } from './recordList.ts';
import type { Versions } from './rulings.ts';

/** The lines of a merged list, its key included. */
export interface MergedList extends MergedLines {
  readonly kept: readonly KeptRecord[];
}

/**
 * Merges two lists by the keys of their records, all dashes in one column. What one side added goes
 * behind the record that it follows there. What one side deleted goes if the other left it alone,
 * and its comments stay; else it stays.
 */
export function mergeRecords(
  lists: Versions<RecordList | undefined>,
  settings: MergeSettings,
): MergedList {
  const all = { base: byKey(lists.base), ours: byKey(lists.ours), theirs: byKey(lists.theirs) };
  const { dropped, kept } = deletionsIn(all);
  const base = withoutRecords(all.base, dropped);
  const ours = withoutRecords(all.ours, dropped);
  const theirs = withoutRecords(all.theirs, dropped);
  const versions = { base: base.records, ours: ours.records, theirs: theirs.records };
  const order = arrange([...ours.records.keys()], [...theirs.records.keys()], (a, b) =>
    isBefore(theirs.records.get(a), ours.records.get(b)),
  );
  const merged = order.map((key) => mergeListed(versions, key, settings));
  const keyLines = (lists.ours ?? lists.theirs)?.keyLines;
  const keyLine = order.length > 0 ? keyLines?.aboveRecords : keyLines?.alone;
  const below = mergeComments(base.below, ours.below, theirs.below, settings.eol);
  const gap = order.length > 0 && below !== '' ? settings.eol : '';
  return {
    lines: (keyLine ?? '') + separated(order, merged, all.ours, settings.eol) + gap + below,
    disagreements: merged.flatMap(({ disagreements }) => disagreements),
    kept,
  };
}

function byKey(list: RecordList | undefined): Records {
  return new Map(list?.records.map((record) => [record.key, record]));
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

/** The records with the blank lines of ours, and with one before each that follows another one there. */
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
    const isInPlace = previous.has(key) && previous.get(key) === order[index - 1];
    const gap = index === 0 ? '' : eol;
    const blank = isInPlace ? blankLinesAbove(ours.get(key)) : gap;
    return blank + head.replace(leadingBlankLines, '') + lines;
  });
  return pieces.join('');
}

function blankLinesAbove(record: ListedRecord | undefined): string {
  return leadingBlankLines.exec(record?.head ?? '')?.[0] ?? '';
}
