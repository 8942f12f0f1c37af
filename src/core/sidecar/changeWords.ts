import type { ClaimFields, ClaimRecord, Dismissal } from './record.ts';
import { changedFields, haveSameAnchors, type RecordChange } from './recordChanges.ts';

/** The words of the article that a change is about, on one line. */
export function changeQuote(change: RecordChange): string {
  const anchors =
    change.of === 'claim'
      ? ((change.after ?? change.before)?.anchors ?? [])
      : [change.after ?? change.before];
  const quotes = anchors.map((anchor) => anchor?.quote ?? '');
  return quotes.join(' … ').replace(/\s+/g, ' ').trim();
}

/**
 * What one version of a record says of that which a change is about, for a person: "Opposes, by ana".
 * `labelOf` names a stance.
 */
export function sayVersion(
  change: RecordChange,
  record: ClaimRecord | Dismissal | undefined,
  labelOf: (stance: string) => string,
): string {
  if (change.of === 'dismissal') return record === undefined ? 'not dismissed' : 'dismissed';
  if (record === undefined || !('id' in record)) return 'no such claim';
  const fields = changedFields(change);
  const { before, after } = change;
  const isMoved = before !== undefined && after !== undefined && !haveSameAnchors(before, after);
  const said = [
    ...(fields.includes('stance') ? [sayStance(record, labelOf)] : []),
    ...(fields.includes('actor') ? [`actor ${record.actor ?? 'as found'}`] : []),
    ...(fields.includes('note') ? [record.note ? `note “${record.note}”` : 'no note'] : []),
    ...(isMoved ? [`the words “${changeQuote({ ...change, after: record })}”`] : []),
  ];
  return said.length > 0 ? said.join('; ') : 'a claim';
}

function sayStance({ stance, target, by }: ClaimFields, labelOf: (stance: string) => string) {
  const words = [
    stance === undefined ? 'not tagged' : labelOf(stance),
    ...(target === undefined ? [] : [`on ${target}`]),
    ...(by === undefined ? [] : [`by ${by}`]),
  ];
  return words.join(', ');
}
