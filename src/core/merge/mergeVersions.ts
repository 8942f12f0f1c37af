import type { ListKey } from '../sidecar/listEdits.ts';
import { arrange } from './arrange.ts';
import { mergeComments, mergeHeads } from './comments.ts';
import type { Fields } from './fields.ts';
import type { MergeSettings } from './mergeFields.ts';
import { mergeHeader } from './mergeHeader.ts';
import { type MergedList, mergeRecords } from './mergeRecords.ts';
import { readRecordList } from './recordList.ts';
import type { Versions } from './rulings.ts';
import type { Version } from './version.ts';

/** Merges three sidecars key by key: whole lines with the line breaks and the indentation of ours. */
export function mergeVersions(versions: Versions<Version>, settings: MergeSettings): MergedList {
  const { base, ours, theirs } = versions;
  const keys = arrange(keysOf(ours), keysOf(theirs));
  const merged = keys.map((key) => mergeKey(key, versions, settings));
  const top = mergeComments(base.top, ours.top, theirs.top, settings.eol);
  const tail = mergeComments(base.tail, ours.tail, theirs.tail, settings.eol);
  return {
    lines: top + merged.map(({ lines }) => lines).join('') + tail,
    disagreements: merged.flatMap(({ disagreements }) => disagreements),
    kept: merged.flatMap(({ kept }) => kept),
  };
}

function keysOf({ fields }: Fields): readonly string[] {
  return fields.map(({ key }) => key);
}

function mergeKey(key: string, versions: Versions<Version>, settings: MergeSettings): MergedList {
  const fieldIn = ({ fields }: Fields) => fields.find((field) => field.key === key);
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(fieldIn);
  if (key !== 'claims' && key !== 'dismissed') {
    return { ...mergeHeader(key, { base, ours, theirs }, settings), kept: [] };
  }
  const merged = mergeRecords(readLists(key, versions), settings);
  const head = mergeHeads({ base, ours, theirs }, settings.eol);
  return { ...merged, lines: head + merged.lines };
}

/** The three versions of a list, their dashes in one column: that of ours where it has records. */
function readLists(key: ListKey, { base, ours, theirs }: Versions<Version>) {
  const own = readRecordList(ours, key);
  const other = readRecordList(theirs, key, own?.column);
  const column = own?.column ?? other?.column;
  return { base: readRecordList(base, key, column), ours: own, theirs: other };
}
