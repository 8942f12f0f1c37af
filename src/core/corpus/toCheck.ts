import { isToCheck } from '../annotation/annotation.ts';
import type { ArticleClaims } from './articleClaims.ts';
import { claimNode } from './groups.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { CorpusNode, GroupNode, SidecarNode } from './nodes.ts';

/** The id of that group. */
export const idToCheck = 'check';

/**
 * What somebody has to see to, as a group of its own: sidecars that cannot be read, then claims whose words
 * have gone or changed, which are in their other groups too. Undefined where there is nothing.
 */
export function groupToCheck<A extends string>(
  articles: readonly ArticleClaims<A>[],
  listed: readonly ListedClaim<A>[],
): GroupNode<A> | undefined {
  const sidecars = articles.flatMap(({ article, fault }): readonly SidecarNode<A>[] =>
    fault === undefined
      ? []
      : [{ type: 'sidecar', id: `${idToCheck}!${article}`, parent: idToCheck, of: article, fault }],
  );
  const claims = listed.filter(({ claim }) => isToCheck(claim));
  const children: readonly CorpusNode<A>[] = [
    ...sidecars,
    ...claims.map((claim) => claimNode(claim, idToCheck)),
  ];
  if (children.length === 0) return undefined;
  const { length } = children;
  return {
    type: 'group',
    id: idToCheck,
    subject: { by: 'check' },
    children,
    madeChildren: children,
    claims,
    count: length,
    untagged: 0,
    toCheck: length,
  };
}
