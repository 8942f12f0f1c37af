import type { Anchor, RecordId } from '../sidecar/record.ts';
import type { MergePlace } from './disagreement.ts';

/** A claim as a place, by its id and its words. */
export function claimPlace(id: RecordId, anchors: readonly Anchor[]): MergePlace {
  return { in: 'claim', id, quote: oneLine(anchors) };
}

export function dismissalPlace(dismissal: Anchor): MergePlace {
  const { quote, before, after } = dismissal;
  return { in: 'dismissed', quote: oneLine([dismissal]), anchor: { quote, before, after } };
}

/** A claim is known by its id. Keys are JSON, so that none is like another or like a record's lines. */
export function claimKey(id: RecordId): string {
  return JSON.stringify(id);
}

/** The same words between the same words are one dismissal. */
export function dismissalKey({ quote, before, after }: Anchor): string {
  return JSON.stringify([quote, before, after]);
}

function oneLine(anchors: readonly Anchor[]): string {
  return anchors.map(({ quote }) => quote.replace(/\s+/g, ' ').trim()).join(' … ');
}
