import { type PossibleEdits, possible } from '../text/possibleEdits.ts';
import type { TextEdit } from '../text/span.ts';
import { type ClaimChange, changeClaim } from './changeClaim.ts';
import { insertClaim, insertDismissal, removeClaim, removeDismissal } from './editSidecar.ts';
import type { ReadableSidecar } from './parseSidecar.ts';
import type { ClaimRecord, Dismissal } from './record.ts';
import { changedFields, type RecordChange, type Version } from './recordChanges.ts';
import { areSameAnchors } from './sameAnchors.ts';

/** Where records stand in the article. */
export interface RecordPlaces {
  /** Of records in the file: undefined for one that has lost its place. */
  readonly ofClaim: (record: ClaimRecord) => number | undefined;
  readonly ofDismissal: (record: Dismissal) => number | undefined;
  /** Where the record of the change stands. */
  readonly ofChanged: number;
}

/**
 * The edits that make a change of a record again, in a version of the sidecar that differs: fields that
 * were changed get the values they got then, whatever they say now; a record that is gone is put back.
 */
export function repeatChange(
  text: string,
  file: ReadableSidecar,
  change: RecordChange,
  places: RecordPlaces,
): PossibleEdits {
  if (change.of === 'dismissal') return possible(repeatDismissal(text, file, change, places));
  const { before, after } = change;
  if (after === undefined) {
    return possible(before === undefined ? [] : removeClaim(text, file, before.id));
  }
  if (file.sidecar.claims.some(({ id }) => id === after.id)) {
    return changeClaim(text, file, after.id, valuesAfter({ before, after }));
  }
  return possible(insertClaim(text, file, after, places.ofClaim, places.ofChanged));
}

function repeatDismissal(
  text: string,
  file: ReadableSidecar,
  { before, after }: Extract<RecordChange, { readonly of: 'dismissal' }>,
  places: RecordPlaces,
): readonly TextEdit[] {
  if (after === undefined) return before === undefined ? [] : removeDismissal(text, file, before);
  return insertDismissal(text, file, after, places.ofDismissal, places.ofChanged);
}

/** What a change gave the fields that it touched; all of a record that it added. */
function valuesAfter(change: Version<ClaimRecord> & { readonly after: ClaimRecord }): ClaimChange {
  const { before, after } = change;
  const fields = changedFields(change).map((key) => [key, after[key] ?? null]);
  const isMoved = before !== undefined && !areSameAnchors(before.anchors, after.anchors);
  return { ...Object.fromEntries(fields), ...(isMoved && { anchors: after.anchors }) };
}
