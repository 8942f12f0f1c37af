import { readItem } from '../sidecar/recordIndent.ts';
import { inMarkers } from './conflictMarkers.ts';
import type { MergePlace } from './disagreement.ts';
import { dashed, meaningOf, noFields, readBlock, type Section, undashed } from './fields.ts';
import { type MergedLines, type MergeSettings, mergeFields } from './mergeFields.ts';
import { ruleOnFields } from './rulings.ts';

/** The versions of a record that both sides have, the dashes in one column. */
export interface SharedRecord {
  readonly base: Section | undefined;
  readonly ours: Section;
  readonly theirs: Section;
}

/**
 * Merges a record field by field. It is taken or disputed as a whole where it is written in braces, and
 * where both sides gave one id to different words: those are two claims.
 */
export function mergeRecord(
  record: SharedRecord,
  place: MergePlace,
  settings: MergeSettings,
): MergedLines {
  const { base, ours, theirs } = record;
  if (theirs.body === ours.body || theirs.body === base?.body) return agreed(ours.body);
  if (ours.body === base?.body) return agreed(theirs.body);
  const { lines, dash } = undashed(ours.body);
  const own = readBlock(lines);
  const other = own && readBlock(undashed(theirs.body).lines, own.column);
  if (own === undefined || other === undefined) return mergeWhole(record, place, settings);
  const before = base && readBlock(undashed(base.body).lines, own.column);
  const versions = { base: before ?? noFields, ours: own, theirs: other };
  const rulings = ruleOnFields({
    base: versions.base.fields,
    ours: own.fields,
    theirs: other.fields,
  });
  const isOne = rulings.every(({ field, ruling }) => field !== 'spans' || ruling !== 'open');
  if (base === undefined && !isOne) return mergeWhole(record, place, settings);
  return mergeFields(versions, place, settings, (merged) => dashed(merged, dash));
}

function agreed(lines: string): MergedLines {
  return { lines, disagreements: [] };
}

function mergeWhole(
  { ours, theirs }: SharedRecord,
  place: MergePlace,
  { choose, eol }: MergeSettings,
): MergedLines {
  const [own, other] = [ours, theirs].map(({ body }) => meaningOf(readItem(body)?.value));
  if (own === other) return agreed(ours.body);
  const disagreement = {
    place,
    field: 'record',
    ours: { record: ours.body.trim() },
    theirs: { record: theirs.body.trim() },
  };
  const sides = { ours: ours.body, theirs: theirs.body };
  const choice = choose(disagreement);
  return {
    lines: choice === undefined ? inMarkers(sides, eol) : sides[choice],
    disagreements: [disagreement],
  };
}
