import type { ClaimSummary } from '../annotation/annotation.ts';

/** The id of a claim's stance as its record has it, also one that the codebook does not know. */
export function storedStance(claim: ClaimSummary): string | undefined {
  return claim.status === 'stored' ? claim.record.stance : undefined;
}

/** The id of a claim's target as its record has it, also one that the codebook does not know. */
export function storedTarget(claim: ClaimSummary): string | undefined {
  return claim.status === 'stored' ? claim.record.target : undefined;
}

/** The actor of a claim as its record has it, by whatever name; undefined where that leaves it to the engine. */
export function storedActor(claim: ClaimSummary): string | undefined {
  return claim.status === 'stored' ? claim.record.actor : undefined;
}
