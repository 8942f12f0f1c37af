import { parseHint } from '../anchor/positionHint.ts';
import type { ListKey } from '../sidecar/listEdits.ts';
import type { Anchor } from '../sidecar/record.ts';
import type { Position } from '../text/lines.ts';
import { itemLines } from '../yaml/listLines.ts';
import { entryOf, type YamlEntry } from '../yaml/tree.ts';
import { columnOf, lineEnd, lineStart } from '../yaml/wholeLines.ts';
import { reindented } from './alignment.ts';
import type { MergePlace } from './disagreement.ts';
import type { Section } from './fields.ts';
import { claimKey, claimPlace, dismissalKey, dismissalPlace } from './recordPlace.ts';
import type { Version } from './version.ts';

/** The lines of a record, its dash included. Its key is the id, or the words of a dismissal. */
export interface ListedRecord extends Section {
  /** For a broken record its lines are the key, and nothing is known of it. */
  readonly known?: KnownRecord;
}

interface KnownRecord {
  readonly place: MergePlace;
  /** Where it stood when it was written. */
  readonly start?: Position;
}

/** Records by their keys, in the order of the list. */
export type Records = ReadonlyMap<string, ListedRecord>;

/** A list of records, cut up without a gap. */
export interface RecordList {
  /** The lines of its key as written, as they are above records, and with none. */
  readonly keyLines: {
    readonly written: string;
    readonly aboveRecords: string;
    readonly alone: string;
  };
  /** The column of the dashes; absent in an empty list. */
  readonly column?: number;
  readonly records: readonly ListedRecord[];
}

/**
 * Cuts up a list of a sidecar, its dashes moved to `column` if that is given; undefined where the
 * sidecar has no such key.
 */
export function readRecordList(
  version: Version,
  key: ListKey,
  column?: number,
): RecordList | undefined {
  const { lines, root } = version;
  const entry = root && entryOf(root, key);
  if (entry === undefined) return undefined;
  const items = entry.value.kind === 'list' ? entry.value.items : [];
  const [first] = items;
  const keyLines = readKeyLines(lines, entry, first === undefined);
  if (first === undefined) return { keyLines, records: [] };
  const own = columnOf(lines, first.dash);
  const by = (column ?? own) - own;
  const known = knownRecords(version, key);
  /** How often a key was there: the same dismissal may be in a list twice. */
  const seen = new Map<string, number>();
  let from: number = lineEnd(lines, entry.colonEnd);
  const records = items.map((item): ListedRecord => {
    const { start, end } = itemLines(lines, item);
    const head = reindented(lines.slice(from, start), by);
    const body = reindented(lines.slice(start, end), by);
    from = end;
    const record = known.get(start);
    const name = record?.key ?? body;
    const earlier = seen.get(name) ?? 0;
    seen.set(name, earlier + 1);
    const key = earlier === 0 ? name : `${name}\0${earlier}`;
    return { key, head, body, ...(record && { known: record }) };
  });
  return { keyLines, column: own + by, records };
}

export function placeOf({ known }: ListedRecord): MergePlace {
  return known?.place ?? { in: 'file' };
}

function readKeyLines(
  lines: string,
  { keySpan, colonEnd, value }: YamlEntry,
  isEmpty: boolean,
): RecordList['keyLines'] {
  const start = lineStart(lines, keySpan.start);
  const end = lineEnd(lines, isEmpty ? Math.max(colonEnd, value.span.end) : colonEnd);
  const written = lines.slice(start, end);
  const key = lines.slice(start, colonEnd);
  return isEmpty
    ? {
        written,
        aboveRecords: key + lines.slice(Math.max(colonEnd, value.span.end), end),
        alone: written,
      }
    : { written, aboveRecords: written, alone: `${key} []${lines.slice(colonEnd, end)}` };
}

/** The records of a list that can be read, by where they start. */
function knownRecords(
  { file: { sidecar } }: Version,
  list: ListKey,
): ReadonlyMap<number, KnownRecord & { readonly key: string }> {
  if (list === 'claims') {
    return new Map(
      sidecar.claims.map(({ id, anchors, range }) => [
        range.start,
        { key: claimKey(id), place: claimPlace(id, anchors), ...startOf(anchors[0]) },
      ]),
    );
  }
  return new Map(
    sidecar.dismissed.map((dismissal) => [
      dismissal.range.start,
      {
        key: dismissalKey(dismissal),
        place: dismissalPlace(dismissal),
        ...startOf(dismissal),
      },
    ]),
  );
}

function startOf(anchor: Anchor | undefined): { readonly start?: Position } {
  const start = parseHint(anchor?.at)?.start;
  return start === undefined ? {} : { start };
}
