import { createAnchors } from '../../core/anchor/create.ts';
import { isHalfCovered } from '../../core/annotation/annotate.ts';
import type { Claim } from '../../core/annotation/annotation.ts';
import type { PlacedDismissal } from '../../core/sidecar/editSidecar.ts';
import { type ClaimFields, fieldKeys } from '../../core/sidecar/record.ts';
import type { Span } from '../../core/text/span.ts';
import { change } from './change.ts';
import { type Desk, newRecord, wordsGone } from './desk.ts';
import type { SidecarStep } from './sidecarStep.ts';

/**
 * Makes a claim one of these words. The analyst says which they are, so nothing about it is in doubt any more. What
 * the engine found goes among the dismissals where too little of it is left for the claim to stand in its place. As in
 * a merge, this counts for more than a deletion of its record meanwhile.
 */
export function reanchor(
  claim: Claim | undefined,
  spans: readonly Span[],
  desk: Desk,
): SidecarStep {
  const dismissals = dismissalsFor(claim, spans, desk);
  if (claim?.status === 'stored') {
    const anchors = createAnchors(desk.article.text, spans);
    return { edits: change(claim, { anchors }, desk), dismissals };
  }
  const shown = claim ?? desk.subject?.claim;
  if (shown === undefined) throw wordsGone();
  return { claims: [newRecord(spans, fieldsOf(shown), desk)], dismissals };
}

function dismissalsFor(
  claim: Claim | undefined,
  spans: readonly Span[],
  { article }: Desk,
): readonly PlacedDismissal[] {
  const found = claim?.found;
  if (found === undefined || isHalfCovered(found, spans)) return [];
  const place = found.span.start;
  return createAnchors(article.text, [found.span]).map((anchor) => ({ anchor, place }));
}

function fieldsOf({ actor, ...claim }: Claim): ClaimFields {
  if (claim.status === 'suggested') return actor === undefined ? {} : { actor: actor.name };
  const entries = fieldKeys.map((key) => [key, claim.record[key]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
