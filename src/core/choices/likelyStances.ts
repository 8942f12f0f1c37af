import { type ClaimSummary, stanceOf } from '../annotation/annotation.ts';
import type { Stance, StanceId } from '../codebook/codebook.ts';
import type { ClaimFacts } from '../corpus/claimFacts.ts';
import { storedTarget } from '../corpus/storedWords.ts';

/** The stances to choose from: one that is likely, and the others in the order of the codebook. */
export interface LikelyStances {
  readonly likely?: Stance;
  readonly others: readonly Stance[];
}

/**
 * The stances for a claim. Likely is the one that its actor has taken most often on the same target, else the one that
 * was chosen last; none that the claim has already. `others` are the folder's other claims, or those of its actor.
 */
export function likelyStances(
  stances: readonly Stance[],
  claim: ClaimSummary | undefined,
  others: readonly ClaimFacts[],
  latest: StanceId | string | undefined,
): LikelyStances {
  const present = claim && stanceOf(claim)?.id;
  const usual = claim && mostTaken(claim, others);
  const likely = stances.find(({ id }) => id === (usual ?? latest) && id !== present);
  return { ...(likely && { likely }), others: stances.filter((stance) => stance !== likely) };
}

function mostTaken(claim: ClaimSummary, others: readonly ClaimFacts[]): StanceId | undefined {
  const counts = new Map<StanceId, number>();
  for (const other of others) {
    const stance = other.stance?.stance;
    if (stance === undefined || !isAlike(claim, other)) continue;
    counts.set(stance.id, (counts.get(stance.id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function isAlike(claim: ClaimSummary, other: ClaimFacts): boolean {
  return (
    claim.actor !== undefined &&
    claim.actor.name === other.actor?.name &&
    storedTarget(claim) === other.target?.id
  );
}
