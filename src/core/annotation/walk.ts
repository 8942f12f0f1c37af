import { hull } from '../text/span.ts';
import { type Claim, isToCheck, stanceOf } from './annotation.ts';

/** Which claims of an article somebody goes through. */
export type WalkedClaims = 'all' | 'untagged' | 'toCheck';

/** From where to where. `here`: the one at the cursor, or the next. */
export type Step = 'next' | 'previous' | 'here' | 'first' | 'last';

/** The claims to go through, in the order of the text; those that stand nowhere cannot be gone to. */
export function claimsToWalk(claims: readonly Claim[], which: WalkedClaims): readonly Claim[] {
  const placed = claims.filter(({ spans }) => spans.length > 0);
  if (which === 'untagged') return placed.filter((claim) => stanceOf(claim) === undefined);
  return which === 'toCheck' ? placed.filter(isToCheck) : placed;
}

/**
 * The claim that a step leads to from a cursor. Beyond the last it begins again with the first, and the
 * other way round, unless it is not to wrap: then there is none.
 */
export function stepFrom(
  claims: readonly Claim[],
  cursor: number,
  step: Step,
  wrap: boolean,
): Claim | undefined {
  switch (step) {
    case 'first':
      return claims[0];
    case 'last':
      return claims.at(-1);
    case 'next':
      return claims.find((claim) => startOf(claim) > cursor) ?? (wrap ? claims[0] : undefined);
    case 'previous':
      return (
        claims.findLast((claim) => startOf(claim) < cursor) ?? (wrap ? claims.at(-1) : undefined)
      );
    case 'here':
      return (
        claims.find((claim) => (hull(claim.spans)?.end ?? 0) > cursor) ??
        (wrap ? claims[0] : undefined)
      );
  }
}

function startOf({ spans }: Claim): number {
  return spans[0]?.start ?? Number.POSITIVE_INFINITY;
}
