import { type Claim, isToCheck, stanceOf } from '../annotation/annotation.ts';
import type { ArticleClaims } from './articleClaims.ts';
import { type ClaimFilter, passes } from './claimFilter.ts';
import { type Grouping, levelsOf, subjectKey, subjectOf } from './grouping.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { ClaimNode, CorpusNode, GroupNode, GroupSubject } from './nodes.ts';
import { claimOrder, groupOrder, type Sorting } from './ordering.ts';

/** What of a corpus is listed, and how. */
export interface CorpusView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: ClaimFilter;
}

/** A whole list, and how much of the corpus it is. */
export interface CorpusTree<A extends string> {
  readonly nodes: readonly CorpusNode<A>[];
  /** Claims of the corpus; those without a stance; those that the filter lets pass. */
  readonly total: number;
  readonly untagged: number;
  readonly shown: number;
}

/**
 * Lists the claims of many articles. Ids are unique in the list and stay the same as long as what is
 * above a claim in it, its article and its words do.
 */
export function corpusTree<A extends string>(
  articles: readonly ArticleClaims<A>[],
  { grouping, sorting, filter }: CorpusView,
): CorpusTree<A> {
  const all = articles.flatMap(({ article, date, isDone, claims }) =>
    claims.map((claim) => ({
      article,
      claim,
      ...(date !== undefined && { date }),
      ...(isDone && { isDone }),
    })),
  );
  const isWanted = passes(filter);
  const listed = all
    .map((one, place): ListedClaim<A> => ({ ...one, place }))
    .filter(({ article, claim }) => isWanted(claim, article))
    .sort(claimOrder(sorting));
  const nodes = nodesOf(listed, levelsOf[grouping], sorting, undefined);
  return { nodes, total: all.length, untagged: countUntagged(all), shown: listed.length };
}

type Levels = readonly GroupSubject<string>['by'][];

function nodesOf<A extends string>(
  claims: readonly ListedClaim<A>[],
  [level, ...inner]: Levels,
  sorting: Sorting,
  parent: string | undefined,
): readonly CorpusNode<A>[] {
  if (level === undefined) return claims.map((claim) => claimNode(claim, parent));
  const groups = groupsOf(claims, level).sort(groupOrder(sorting));
  return groups.map(({ subject, key, claims: own }): GroupNode<A> => {
    const id = parent === undefined ? key : `${parent}/${key}`;
    return {
      type: 'group',
      id,
      ...(parent !== undefined && { parent }),
      subject,
      children: nodesOf(own, inner, sorting, id),
      count: own.length,
      untagged: countUntagged(own),
      toCheck: own.filter(({ claim }) => isToCheck(claim)).length,
    };
  });
}

function countUntagged(claims: readonly { readonly claim: Claim }[]): number {
  return claims.filter(({ claim }) => stanceOf(claim) === undefined).length;
}

interface Group<A extends string> {
  readonly subject: GroupSubject<A>;
  readonly key: string;
  readonly claims: ListedClaim<A>[];
}

function groupsOf<A extends string>(
  claims: readonly ListedClaim<A>[],
  level: Levels[number],
): Group<A>[] {
  const groups = new Map<string, Group<A>>();
  for (const claim of claims) {
    const subject = subjectOf(level, claim);
    const key = subjectKey(subject, claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { subject, key, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups.values()];
}

function claimNode<A extends string>(
  { article, claim }: ListedClaim<A>,
  parent: string | undefined,
): ClaimNode<A> {
  const { key } = claim;
  const id = `${parent ?? ''}#${article}#${key}`;
  return { type: 'claim', id, ...(parent !== undefined && { parent }), article, key, claim };
}
