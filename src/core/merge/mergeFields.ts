import { arrange } from './arrange.ts';
import { commentLines, commentsMissing, indentOf, mergeComments, mergeHeads } from './comments.ts';
import { inMarkers } from './conflictMarkers.ts';
import type { Choose, Disagreement, MergePlace, Side } from './disagreement.ts';
import type { Field, Fields } from './fields.ts';
import { readableValues } from './readableValues.ts';
import { type FieldRuling, type Ruling, ruleOnFields, type Versions } from './rulings.ts';

/** What a merge needs to know everywhere. */
export interface MergeSettings {
  readonly choose: Choose;
  /** The line break of ours. */
  readonly eol: string;
}

/** Whole lines, and what the sides disagree about in them, decided or not. */
export interface MergedLines {
  readonly lines: string;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Merges the fields of a map, all versions indented alike. Fields that ours has unchanged or alone keep
 * their lines; nobody's comments are lost. `complete` makes whole lines of the fields' lines before
 * both sides are put in conflict markers.
 */
export function mergeFields(
  versions: Versions<Fields>,
  place: MergePlace,
  { choose, eol }: MergeSettings,
  complete: (lines: string) => string = (lines) => lines,
): MergedLines {
  const { base, ours, theirs } = versions;
  const rulings = ruleOnFields({
    base: base.fields,
    ours: ours.fields,
    theirs: theirs.fields,
  }).map((ruled): FieldRuling & Partial<DisagreementHere> => {
    if (ruled.ruling !== 'open') return ruled;
    const { field, keys } = ruled;
    const values = { ours: readableValues(ours, keys), theirs: readableValues(theirs, keys) };
    const disagreement = { place, field, ...values };
    return { ...ruled, disagreement, ruling: choose(disagreement) ?? 'open' };
  });
  const linesFor = (side: Side) => complete(linesWith(versions, rulings, side, eol));
  const isOpen = rulings.some(({ ruling }) => ruling === 'open');
  return {
    lines: isOpen
      ? inMarkers({ ours: linesFor('ours'), theirs: linesFor('theirs') }, eol)
      : linesFor('ours'),
    disagreements: rulings.flatMap(({ disagreement }) => disagreement ?? []),
  };
}

interface DisagreementHere {
  readonly disagreement: Disagreement;
}

/** The merged fields, with one side in all that is open. */
function linesWith(
  { base, ours, theirs }: Versions<Fields>,
  rulings: readonly FieldRuling[],
  side: Side,
  eol: string,
): string {
  const order = arrange(
    ours.fields.map(({ key }) => key),
    theirs.fields.map(({ key }) => key),
  );
  const fields = order.map((key) => {
    const find = (fields: Fields) => fields.fields.find((field) => field.key === key);
    const ruling = rulings.find(({ keys }) => keys.includes(key))?.ruling ?? 'same';
    const versions = { base: find(base), ours: find(ours), theirs: find(theirs) };
    return fieldLines(versions, ruling === 'open' ? side : ruling, eol);
  });
  return fields.join('') + mergeComments(base.tail, ours.tail, theirs.tail, eol);
}

/** The lines of one field, of which nothing but comments may be left. */
function fieldLines(
  { base, ours, theirs }: Versions<Field | undefined>,
  ruling: Exclude<Ruling, 'open'>,
  eol: string,
): string {
  const isOurs =
    ruling === 'same' ? ours !== undefined && ours.body !== base?.body : ruling === 'ours';
  const [held, other] = isOurs ? [ours, theirs] : [theirs, ours];
  if (other === undefined) return held === undefined ? '' : held.head + held.body;
  const head = held === undefined ? '' : mergeHeads({ base, ours, theirs }, eol);
  const before = base === undefined ? '' : base.head + base.body;
  const missing = commentsMissing(other.head + other.body, before, head + (held?.body ?? ''));
  return head + commentLines(missing, indentOf(other.body), eol) + (held?.body ?? '');
}
