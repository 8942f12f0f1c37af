import type { ClaimSummary } from '../annotation/annotation.ts';
import { actorIndex, normaliseName } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { type ClaimFilter, passes } from '../corpus/claimFilter.ts';

/** Which claims go into an export. What was dismissed is no claim and never does. */
export interface ExportChoice {
  /** Also what the engine found and nobody has decided on. */
  readonly suggestions: boolean;
  /** Any names of the actors who make them; all where it is absent. */
  readonly actors?: readonly string[];
  readonly filter: ClaimFilter;
}

/** A test for the claims of articles under one codebook. */
export function isChosen(
  { suggestions, actors, filter }: ExportChoice,
  codebook: Codebook,
): (claim: ClaimSummary, article: string) => boolean {
  const { canonicalName } = actorIndex(codebook);
  const passesFilter = passes(filter);
  const wanted =
    actors && new Set(actors.map((name) => normaliseName(canonicalName(name) ?? name)));
  return (claim, article) =>
    (suggestions || claim.status === 'stored') &&
    (wanted === undefined || wanted.has(normaliseName(claim.actor?.name ?? ''))) &&
    passesFilter(claim, article);
}
