import { isUntagged, type SomeClaims } from '../../core/corpus/claimFacts.ts';

/** What is counted of claims. */
export interface Counts {
  readonly count: number;
  readonly untagged: number;
  readonly toCheck: number;
}

/** Counts claims without looking at them. */
export function countsOf<A extends string>({ of, claims }: SomeClaims<A>): Counts {
  const counts = { count: claims.length, untagged: 0, toCheck: 0 };
  for (const at of claims) {
    const facts = of.facts[at];
    if (facts === undefined) continue;
    if (isUntagged(facts)) counts.untagged += 1;
    if (facts.isToCheck) counts.toCheck += 1;
  }
  return counts;
}
