import type { Codebook, Stance, Target } from '../codebook/codebook.ts';
import { groupedBy } from '../text/groupedBy.ts';
import type { ClaimFacts } from './claimFacts.ts';
import { type ClaimFilter, without } from './claimFilter.ts';

/**
 * The stances and targets that a list over many articles can be filtered by, under their ids: as each codebook
 * has them, in the order in which the codebooks first name them. What no codebook knows has its id alone.
 */
export interface FilterChoices {
  readonly stances: ReadonlyMap<string, readonly Stance[]>;
  readonly targets: ReadonlyMap<string, readonly Target[]>;
}

/** What the codebooks of a workspace define. */
export function definedChoices(codebooks: readonly Codebook[]): FilterChoices {
  return {
    stances: byId(codebooks.flatMap(({ stances }) => stances)),
    targets: byId(codebooks.flatMap(({ targets }) => targets)),
  };
}

/** The same with what records say though no codebook defines it, and with what is filtered by now. */
export function withUsedChoices(
  { stances, targets }: FilterChoices,
  claims: readonly ClaimFacts[],
  { stances: presentStances = [], targets: presentTargets = [] }: ClaimFilter,
): FilterChoices {
  return {
    stances: withIds(stances, [...claims.map(({ stance }) => stance?.id), ...presentStances]),
    targets: withIds(targets, [...claims.map(({ target }) => target?.id), ...presentTargets]),
  };
}

function byId<T extends Stance | Target>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return groupedBy(entries, ({ id }): string => id);
}

/** Ids that are not defined come last, in their own order. */
function withIds<T>(
  defined: ReadonlyMap<string, readonly T[]>,
  ids: readonly (string | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const others = new Set(ids.filter((id) => id !== undefined));
  const unknown = [...others].filter((id) => id !== without && !defined.has(id)).sort();
  return new Map([...defined, ...unknown.map((id) => [id, []] as const)]);
}
