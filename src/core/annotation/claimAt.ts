import { contains, type Span, sharedLength } from '../text/span.ts';
import type { Claim } from './annotation.ts';

/** The claim that a cursor stands in or at the edge of: the shortest where several do. */
export function claimAt(claims: readonly Claim[], cursor: Span): Claim | undefined {
  return shortest(claims.filter((claim) => claim.spans.some((piece) => contains(piece, cursor))));
}

/**
 * The claim that a selection means: one that shares at least half of all the characters that either
 * of them covers. Another selection is a claim of its own, even within a longer one.
 */
export function claimSelected(claims: readonly Claim[], selection: Span): Claim | undefined {
  return shortest(
    claims.filter((claim) => {
      const shared = claim.spans.reduce((sum, piece) => sum + sharedLength(piece, selection), 0);
      const either = lengthOf(claim) + (selection.end - selection.start) - shared;
      return shared > 0 && 2 * shared >= either;
    }),
  );
}

function shortest(claims: readonly Claim[]): Claim | undefined {
  return [...claims].sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function lengthOf(claim: Claim): number {
  return claim.spans.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}
