import { createAnchors } from '../../core/anchor/create.ts';
import type { PlacedClaim } from '../../core/sidecar/editSidecar.ts';
import type { RecordId } from '../../core/sidecar/record.ts';
import { recordId } from '../../core/sidecar/recordId.ts';
import { hull } from '../../core/text/span.ts';
import type { Desk } from './desk.ts';

/**
 * Records for all suggestions, the words alone. Who says them was not decided, so the engine may
 * still learn better; and two people who seed one article write the same, whatever actors their codebooks
 * list.
 */
export function seed({ article, ids: taken }: Desk): readonly PlacedClaim[] {
  const ids = new Set<RecordId>(taken);
  return article.annotations.claims.flatMap(({ status, spans }) => {
    const anchors = status === 'suggested' ? createAnchors(article.text, spans) : [];
    const [first] = anchors;
    if (first === undefined) return [];
    const id = recordId(first, ids);
    ids.add(id);
    return [{ claim: { id, anchors }, place: hull(spans)?.start ?? 0 }];
  });
}
