import type { ClaimSummary } from '../annotation/annotation.ts';
import { storedTarget } from '../corpus/storedWords.ts';

/** Ids of targets to choose from, each once, the likeliest first. */
export interface LikelyTargets {
  readonly recent: readonly string[];
  readonly inArticle: readonly string[];
  readonly others: readonly string[];
}

const shownRecents = 3;

/**
 * What a claim may be about, out of `known` ids: what was chosen last; what the article's claims are about, most often
 * first, those of the same actor before others; then the rest as listed. What it is about now comes last among the
 * article's.
 */
export function likelyTargets(
  claim: ClaimSummary,
  claims: readonly ClaimSummary[],
  known: readonly string[],
  recentlyChosen: readonly string[],
): LikelyTargets {
  const present = storedTarget(claim);
  const recent = recentlyChosen
    .filter((id) => known.includes(id) && id !== present)
    .slice(0, shownRecents);
  const weights = new Map<string, number>();
  for (const other of claims) {
    const id = storedTarget(other);
    if (id === undefined || recent.includes(id) || !known.includes(id)) continue;
    const isSameActor = claim.actor !== undefined && other.actor?.name === claim.actor.name;
    weights.set(id, (weights.get(id) ?? 0) + (isSameActor ? claims.length : 1));
  }
  const weight = (id: string) => (id === present ? 0 : (weights.get(id) ?? 0));
  const inArticle = [...weights.keys()].sort((a, b) => weight(b) - weight(a));
  return {
    recent,
    inArticle,
    others: known.filter((id) => !recent.includes(id) && !inArticle.includes(id)),
  };
}
