import { type ClaimFacts, isUntagged } from './claimFacts.ts';

/** How many claims an article has, and how many of them somebody still has to see to. */
export interface Tally {
  readonly claims: number;
  /** Without a stance, suggestions included. */
  readonly untagged: number;
  /** Lost, or with words that have changed. */
  readonly toCheck: number;
}

/** Counts the claims of an article, by their facts: nobody has to look at a claim for that. */
export function tallyOf(facts: readonly ClaimFacts[]): Tally {
  return {
    claims: facts.length,
    untagged: facts.filter(isUntagged).length,
    toCheck: facts.filter(({ isToCheck }) => isToCheck).length,
  };
}
