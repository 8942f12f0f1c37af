import { readItem } from '../sidecar/recordIndent.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { commentsMissing, leadingBlankLines } from './comments.ts';
import type { KeptRecord } from './disagreement.ts';
import type { Section } from './fields.ts';
import { type ListedRecord, placeOf, type Records } from './recordList.ts';
import { positionKeys, type Versions } from './rulings.ts';

/** What becomes of the records that one side deleted, or both. */
interface Deletions {
  /** The keys of those that the other side left alone, or deleted too. */
  readonly dropped: ReadonlySet<string>;
  readonly kept: readonly KeptRecord[];
}

export function deletionsIn({ base, ...sides }: Versions<Records>): Deletions {
  const leftOver = {
    ours: headsOfDeleted(base, sides.ours),
    theirs: headsOfDeleted(base, sides.theirs),
  };
  const dropped = new Set<string>();
  const kept: KeptRecord[] = [];
  for (const [key, before] of base) {
    const deletedBy = sides.ours.has(key) ? 'theirs' : 'ours';
    if (sides[deletedBy].has(key)) continue;
    const side = deletedBy === 'ours' ? 'theirs' : 'ours';
    const record = sides[side].get(key);
    if (record !== undefined && isEdited(before, record, leftOver[side])) {
      kept.push({ place: placeOf(record), deletedBy });
    } else {
      dropped.add(key);
    }
  }
  return { dropped, kept };
}

/** The comments and blank lines above the records that a side deleted, which it has elsewhere now. */
function headsOfDeleted(base: Records, side: Records): string {
  const deleted = [...base].filter(([key]) => !side.has(key));
  return deleted.map(([, { head }]) => head).join('');
}

/**
 * The other records, as they are where Standpoint deletes these: the comments above those go on to the
 * next, or `below` all records.
 */
export function withoutRecords(
  records: Records,
  dropped: ReadonlySet<string>,
): { readonly records: Records; readonly below: string } {
  const left = new Map<string, ListedRecord>();
  let waiting = '';
  for (const [key, record] of records) {
    if (dropped.has(key)) {
      waiting += record.head.replace(/^[ \t]*\r?\n/gm, '');
    } else {
      const [blank = ''] = leadingBlankLines.exec(record.head) ?? [];
      left.set(key, { ...record, head: blank + waiting + record.head.slice(blank.length) });
      waiting = '';
    }
  }
  return { records: left, below: waiting };
}

/**
 * Whether one side changed a record that the other deleted, so that it has to stay: in anything but
 * where its words stand, which changes without anybody deciding on the claim, and the comments that
 * deleted records left over.
 */
function isEdited(base: Section, changed: Section, leftOver: string): boolean {
  const { head } = changed;
  if (head !== base.head && commentsMissing(head, base.head + leftOver).length > 0) return true;
  return (
    changed.body !== base.body && withoutPositions(changed.body) !== withoutPositions(base.body)
  );
}

/** The lines of a record with nothing behind `before`, `after` and `at`. */
function withoutPositions(body: string): string {
  const value = readItem(body)?.value;
  return value === undefined ? body : applyEdits(body, emptied(value));
}

function emptied(value: YamlNode): readonly TextEdit[] {
  switch (value.kind) {
    case 'map':
      return value.entries.flatMap((entry) =>
        positionKeys.includes(entry.key)
          ? [{ span: entry.value.span, newText: '' }]
          : emptied(entry.value),
      );
    case 'list':
      return value.items.flatMap((item) => emptied(item.value));
    default:
      return [];
  }
}
