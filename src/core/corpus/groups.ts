import { type Claim, isToCheck, stanceOf } from '../annotation/annotation.ts';
import { subjectKey, subjectOf } from './grouping.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { ClaimNode, CorpusNode, GroupNode, SharedSubject } from './nodes.ts';
import { inGroupOrder, type SortedGroup, type Sorting } from './ordering.ts';

/** What claims are grouped by, outer groups first. */
export type Levels = readonly SharedSubject<string>['by'][];

/** Claims in groups within groups, or one after the other where there is nothing to group by. */
export function nodesOf<A extends string>(
  claims: readonly ListedClaim<A>[],
  [level, ...inner]: Levels,
  sorting: Sorting,
  parent?: string,
): readonly CorpusNode<A>[] {
  if (level === undefined) return claims.map((claim) => claimNode(claim, parent));
  const groups = inGroupOrder(groupsOf(claims, level), sorting);
  return groups.map(({ subject, key, claims: own }): GroupNode<A> => {
    const id = parent === undefined ? key : `${parent}/${key}`;
    return {
      type: 'group',
      id,
      ...(parent !== undefined && { parent }),
      subject,
      children: nodesOf(own, inner, sorting, id),
      count: own.length,
      untagged: own.filter(({ claim }) => isUntagged(claim)).length,
      toCheck: own.filter(({ claim }) => isToCheck(claim)).length,
    };
  });
}

/** Whether nobody has said where the actor stands. */
export function isUntagged(claim: Claim): boolean {
  return stanceOf(claim) === undefined;
}

export function claimNode<A extends string>(
  { article, claim }: ListedClaim<A>,
  parent: string | undefined,
): ClaimNode<A> {
  const { key } = claim;
  const id = `${parent ?? ''}#${article}#${key}`;
  return { type: 'claim', id, ...(parent !== undefined && { parent }), article, key, claim };
}

function groupsOf<A extends string>(
  claims: readonly ListedClaim<A>[],
  level: Levels[number],
): readonly SortedGroup<A>[] {
  const groups = new Map<string, { subject: SharedSubject<A>; claims: ListedClaim<A>[] }>();
  for (const claim of claims) {
    const subject = subjectOf(level, claim);
    const key = subjectKey(subject, claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { subject, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
