import { type Claim, type ClaimSummary, isToCheck, type RecordSummary } from './annotation.ts';

/** What lists over many articles show of a claim. */
export function summaryOfClaim(claim: Claim): ClaimSummary {
  if (claim.status === 'suggested') {
    return { ...claim, found: { confidence: claim.found.confidence } };
  }
  const { found, ...shown } = claim;
  return {
    ...shown,
    record: summaryOfRecord(claim),
    ...(found && { found: { confidence: found.confidence } }),
  };
}

/** The words that were stored matter where they are others now. */
function summaryOfRecord(claim: Extract<Claim, { readonly status: 'stored' }>): RecordSummary {
  const { anchors, range: _, valueSpans: __, ...fields } = claim.record;
  return { ...fields, anchors: isToCheck(claim) ? anchors.map(({ quote }) => ({ quote })) : [] };
}
