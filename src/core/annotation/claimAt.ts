import { contains, type Span, sharedLength } from '../text/span.ts';
import type { Claim } from './annotation.ts';

/** The claim that a cursor stands in or at the edge of: the shortest where several do. */
export function claimAt(claims: readonly Claim[], cursor: Span): Claim | undefined {
  return claimsAt(claims, cursor)[0];
}

/**
 * The claims that a cursor stands in, the innermost first. One that ends at the cursor counts only where none goes
 * on behind it: between two neighbours, the cursor stands in the second.
 */
export function claimsAt(claims: readonly Claim[], cursor: Span): readonly Claim[] {
  const touching = claims.filter((claim) => claim.spans.some((piece) => contains(piece, cursor)));
  const around = touching.filter(({ spans }) =>
    spans.some((piece) => contains(piece, cursor) && cursor.start < piece.end),
  );
  return innermostFirst(around.length > 0 ? around : touching);
}

/**
 * The claims that selected words mean, one or several stretches of them: those that share at least half of all the
 * characters that either of them covers, the most alike first. Other words are a claim of their own, even within a
 * longer one. Words that are a claim's own mean no other.
 */
export function claimsSelected(
  claims: readonly Claim[],
  selected: readonly Span[],
): readonly Claim[] {
  const likeness = new Map(claims.map((claim) => [claim, likenessOf(claim, selected)]));
  const meant = claims
    .filter((claim) => (likeness.get(claim) ?? 0) >= 0.5)
    .sort((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0));
  const same = meant.filter((claim) => likeness.get(claim) === 1);
  return same.length > 0 ? same : meant;
}

/** The claims that share words with a selection, those that share the most first. */
export function claimsTouched(
  claims: readonly Claim[],
  selected: readonly Span[],
): readonly Claim[] {
  return claims
    .filter((claim) => sharedWith(claim, selected) > 0)
    .sort((a, b) => sharedWith(b, selected) - sharedWith(a, selected));
}

/** The part of all the characters that a claim or a selection covers which both of them cover; 0 to 1. */
function likenessOf(claim: Claim, selected: readonly Span[]): number {
  const shared = sharedWith(claim, selected);
  return shared === 0 ? 0 : shared / (lengthOf(claim.spans) + lengthOf(selected) - shared);
}

function sharedWith({ spans }: Claim, selected: readonly Span[]): number {
  const shared = (piece: Span) =>
    selected.reduce((sum, stretch) => sum + sharedLength(piece, stretch), 0);
  return spans.reduce((sum, piece) => sum + shared(piece), 0);
}

function innermostFirst(claims: readonly Claim[]): readonly Claim[] {
  return claims.toSorted((a, b) => lengthOf(a.spans) - lengthOf(b.spans));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
