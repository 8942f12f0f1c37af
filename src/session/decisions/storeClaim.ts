import { createAnchors } from '../../core/anchor/create.ts';
import type { SuggestedClaim } from '../../core/annotation/annotation.ts';
import type { ClaimChange } from '../../core/sidecar/changeClaim.ts';
import type { PlacedClaim } from '../../core/sidecar/editSidecar.ts';
import { type ClaimFields, type ClaimRecord, fieldKeys } from '../../core/sidecar/record.ts';
import { recordId } from '../../core/sidecar/recordId.ts';
import { type Desk, newRecord, placed, wordsGone } from './desk.ts';

/**
 * The record of a claim that has none now: a suggestion with the actor that was shown, also one that the
 * engine takes back meanwhile, and one whose record somebody deleted. As in a merge, an edit counts for
 * more than a deletion.
 */
export function claimToStore(
  suggestion: SuggestedClaim | undefined,
  change: ClaimChange,
  desk: Desk,
): PlacedClaim {
  const { subject, article } = desk;
  if (subject?.claim.status === 'stored') return restore(subject.claim.record, change, desk);
  const spans = suggestion?.spans ?? subject?.placeIn(article.text);
  if (spans === undefined) throw wordsGone();
  const actor = (suggestion ?? subject?.claim)?.actor?.name;
  return newRecord(spans, changed(actor === undefined ? {} : { actor }, change), desk);
}

/** Puts a deleted record back as it was, but for a change; where its words are gone, with its old anchors. */
function restore(record: ClaimRecord, change: ClaimChange, desk: Desk): PlacedClaim {
  const { article, ids, subject } = desk;
  const spans = subject?.placeIn(article.text) ?? [];
  const anchors = spans.length > 0 ? createAnchors(article.text, spans) : record.anchors;
  const [first] = anchors;
  const isTaken = first !== undefined && ids.has(record.id);
  const id = isTaken ? recordId(first, ids) : record.id;
  return placed({ id, ...changed(record, change), anchors }, spans, desk);
}

/** Fields after a change, which removes those it has null for. */
function changed(fields: ClaimFields, change: ClaimChange): ClaimFields {
  const entries = fieldKeys.map((key) => [
    key,
    change[key] === undefined ? fields[key] : change[key],
  ]);
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
}
