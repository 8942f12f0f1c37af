import type { ClaimSummary } from '../annotation/annotation.ts';
import type { ArticleClaims } from './articleClaims.ts';

/** A claim on its way into a list, with all that it is grouped and sorted by. */
export interface ListedClaim<A extends string> {
  readonly article: A;
  readonly claim: ClaimSummary;
  /** Of its article, like `isDone`. */
  readonly date: string | undefined;
  readonly isDone: boolean;
  /** Its place among all claims of all articles, before anything is left out. */
  readonly place: number;
}

/** The claims of some articles, those that are wanted, as they go. */
export function listedClaims<A extends string>(
  articles: readonly ArticleClaims<A>[],
  isWanted: (claim: ClaimSummary, article: A) => boolean = () => true,
): ListedClaim<A>[] {
  const listed: ListedClaim<A>[] = [];
  let place = 0;
  for (const { article, date, isDone = false, claims } of articles) {
    for (const claim of claims) {
      if (isWanted(claim, article)) listed.push({ article, claim, date, isDone, place });
      place += 1;
    }
  }
  return listed;
}
