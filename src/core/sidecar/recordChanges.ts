import { parseSidecar } from './parseSidecar.ts';
import {
  type Anchor,
  type ClaimFields,
  type ClaimRecord,
  type Dismissal,
  fieldKeys,
  type Sidecar,
} from './record.ts';
import { areSameAnchors } from './sameAnchors.ts';

/** What a change of a sidecar did to one record: added it (no `before`), deleted it (no `after`) or changed it. */
export type RecordChange =
  | ({ readonly of: 'claim' } & Version<ClaimRecord>)
  | ({ readonly of: 'dismissal' } & Version<Dismissal>);

/** A record before and after a change; undefined where there was none. */
export interface Version<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * The records in which two versions of a sidecar differ, in the order of the later one, those it does not
 * have last. None where one of them cannot be read; what is not in records is not looked at.
 */
export function recordChanges(
  before: string | undefined,
  after: string | undefined,
): readonly RecordChange[] {
  const [old, now] = [readable(before), readable(after)];
  if (old === undefined || now === undefined) return [];
  const claims = differing(old.claims, now.claims, ({ id }) => id, isSameClaim);
  const dismissed = differing(old.dismissed, now.dismissed, dismissalKey, () => true);
  return [
    ...claims.map((change) => ({ of: 'claim', ...change }) as const),
    ...dismissed.map((change) => ({ of: 'dismissal', ...change }) as const),
  ];
}

/** Names the record of a change, the same in every version of its sidecar. */
export function changeName({ of, before, after }: RecordChange): string {
  if (of === 'claim') return `claim ${(after ?? before)?.id}`;
  const dismissal = after ?? before;
  return `dismissal ${dismissal && dismissalKey(dismissal)}`;
}

/** The record of a change as a sidecar has it; undefined where it does not. */
export function recordIn(
  { claims, dismissed }: Sidecar,
  change: RecordChange,
): ClaimRecord | Dismissal | undefined {
  const name = changeName(change);
  return change.of === 'claim'
    ? claims.find((claim) => `claim ${claim.id}` === name)
    : dismissed.find((dismissal) => `dismissal ${dismissalKey(dismissal)}` === name);
}

/** Whether a record already says what a change made of it, apart from what the change did not touch. */
export function isAsDecided(
  change: RecordChange,
  now: ClaimRecord | Dismissal | undefined,
): boolean {
  if (change.after === undefined || now === undefined) return change.after === now;
  if (change.of === 'dismissal' || !('id' in now)) return true;
  const { before, after } = change;
  return (
    changedFields(change).every((key) => now[key] === after[key]) &&
    (before === undefined ||
      areSameAnchors(before.anchors, after.anchors) ||
      areSameAnchors(now.anchors, after.anchors))
  );
}

/** The fields of a claim that a change is about; stance, target and who took it belong together. */
export function changedFields({
  before,
  after,
}: Version<ClaimRecord>): readonly (keyof ClaimFields)[] {
  const isChanged = (key: keyof ClaimFields) => before?.[key] !== after?.[key];
  const hasStance = stanceKeys.some(isChanged);
  return fieldKeys.filter((key) => isChanged(key) || (hasStance && stanceKeys.includes(key)));
}

const stanceKeys: readonly (keyof ClaimFields)[] = ['stance', 'target', 'by'];

function readable(text: string | undefined): Sidecar | undefined {
  const file = parseSidecar(text ?? '');
  return file.state === 'readable' ? file.sidecar : undefined;
}

function differing<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (record: T) => string,
  isSame: (a: T, b: T) => boolean,
): readonly Version<T>[] {
  const old = new Map(before.map((record) => [keyOf(record), record]));
  const now = new Set(after.map(keyOf));
  const changed = after.flatMap((record) => {
    const earlier = old.get(keyOf(record));
    const isUnchanged = earlier !== undefined && isSame(earlier, record);
    return isUnchanged ? [] : [{ before: earlier, after: record }];
  });
  const deleted = before.filter((record) => !now.has(keyOf(record)));
  return [...changed, ...deleted.map((record) => ({ before: record, after: undefined }))];
}

function isSameClaim(a: ClaimRecord, b: ClaimRecord): boolean {
  return fieldKeys.every((key) => a[key] === b[key]) && areSameAnchors(a.anchors, b.anchors);
}

function dismissalKey({ quote, before, after }: Anchor): string {
  return [quote, before, after].join('\0');
}
