import type { Anchor, RecordId } from '../sidecar/record.ts';
import type { MergePlace } from './disagreement.ts';

/** A claim as a place, by its id and its words. */
export function claimPlace(id: RecordId, anchors: readonly Anchor[]): MergePlace {
  return { in: 'claim', id, quote: oneLine(anchors) };
}

export function dismissalPlace(dismissal: Anchor): MergePlace {
  return { in: 'dismissed', quote: oneLine([dismissal]) };
}

/** The same words between the same words are one dismissal. No id holds a NUL. */
export function dismissalKey({ quote, before, after }: Anchor): string {
  return [quote, before, after].join('\0');
}

function oneLine(anchors: readonly Anchor[]): string {
  return anchors.map(({ quote }) => quote.replace(/\s+/g, ' ').trim()).join(' … ');
}
