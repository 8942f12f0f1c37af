import type { ClaimSummary } from '../annotation/annotation.ts';
import type { ClaimFacts, SomeClaims } from './claimFacts.ts';

/** What a claim is compared with others by. */
export interface ListedFacts {
  readonly facts: ClaimFacts;
  /** Of its article. */
  readonly date: string | undefined;
  /** Its place among the others, as articles and their texts go. */
  readonly place: number;
}

/** A claim on its way into a list. */
export interface ListedClaim<A extends string> extends ListedFacts {
  readonly article: A;
  readonly claim: ClaimSummary;
}

/** Some claims of several articles, as they go, an article a step. */
export function* listedClaims<A extends string>(
  some: readonly SomeClaims<A>[],
): Generator<void, readonly ListedClaim<A>[]> {
  const listed: ListedClaim<A>[] = [];
  for (const { of, claims } of some) {
    const { article, date } = of;
    const all = of.claims;
    for (const at of claims) {
      const [claim, facts] = [all[at], of.facts[at]];
      if (claim === undefined || facts === undefined) continue;
      listed.push({ article, claim, facts, date, place: listed.length });
    }
    yield;
  }
  return listed;
}
