import { type ClaimSummary, isToCheck, stanceOf } from './annotation.ts';

/** How many claims an article has, and how many of them somebody still has to see to. */
export interface Tally {
  readonly claims: number;
  /** Without a stance, suggestions included. */
  readonly untagged: number;
  /** Lost, or with words that have changed. */
  readonly toCheck: number;
}

/** Counts the claims of an article. */
export function tallyOf(claims: readonly ClaimSummary[]): Tally {
  const isUntagged = (claim: ClaimSummary) => stanceOf(claim) === undefined;
  return {
    claims: claims.length,
    untagged: claims.filter(isUntagged).length,
    toCheck: claims.filter(isToCheck).length,
  };
}
