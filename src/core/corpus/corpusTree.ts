import type { ArticleClaims } from './articleClaims.ts';
import { type ClaimFilter, passes } from './claimFilter.ts';
import { type Grouping, levelsOf } from './grouping.ts';
import { isUntagged, nodesOf } from './groups.ts';
import { listedClaims } from './listedClaim.ts';
import type { CorpusNode } from './nodes.ts';
import { inClaimOrder, type Sorting } from './ordering.ts';
import { groupToCheck } from './toCheck.ts';

/** What of a corpus is listed, and how. */
export interface CorpusView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: ClaimFilter;
}

/** A whole list, and how much of the corpus it is. */
export interface CorpusTree<A extends string> {
  readonly nodes: readonly CorpusNode<A>[];
  readonly sorting: Sorting;
  /** Claims of the corpus; those without a stance; those that the filter lets pass. */
  readonly total: number;
  readonly untagged: number;
  readonly shown: number;
}

/**
 * Lists the claims of many articles; what somebody has to see to comes first. Ids are unique in the list and
 * stay the same as long as what is above a claim in it, its article and its words do. Groups that are as they
 * were in the list `before` are the same objects, unless that was in another order.
 */
export function corpusTree<A extends string>(
  articles: readonly ArticleClaims<A>[],
  { grouping, sorting, filter }: CorpusView,
  before?: CorpusTree<A>,
): CorpusTree<A> {
  const listed = inClaimOrder(listedClaims(articles, passes(filter)), sorting);
  // A sidecar that cannot be read may hold any claims, so only the choice of articles leaves it out.
  const ofArticles = articles.filter(({ article }) => filter.articles?.includes(article) ?? true);
  const toCheck = groupToCheck(ofArticles, listed);
  const known = before?.sorting === sorting ? before.nodes : [];
  const nodes = nodesOf(listed, levelsOf[grouping], sorting, { before: known });
  return {
    sorting,
    nodes: toCheck === undefined ? nodes : [toCheck, ...nodes],
    total: articles.reduce((sum, { claims }) => sum + claims.length, 0),
    untagged: articles.reduce((sum, { claims }) => sum + claims.filter(isUntagged).length, 0),
    shown: listed.length,
  };
}
