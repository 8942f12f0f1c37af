import { hull, type Span } from '../text/span.ts';
import { type Claim, type ClaimKey, isToCheck, stanceOf } from './annotation.ts';

/** Which claims of an article somebody goes through. */
export type WalkedClaims = 'all' | 'untagged' | 'toCheck';

/** From where to where. `here`: the one at the cursor, or the next. */
export type Step = 'next' | 'previous' | 'here' | 'first' | 'last';

/** Where somebody is: what the editor selects, and the claim that was gone to, if it is known which. */
export interface WalkPlace {
  readonly selected: Span;
  readonly key?: ClaimKey;
}

/** What is gone through, and whether it begins again with the first beyond the last, and the other way round. */
export interface Walk {
  readonly which: WalkedClaims;
  readonly wraps: boolean;
}

/** The claims to go through, in the order of the text; those that stand nowhere cannot be gone to. */
export function claimsToWalk(claims: readonly Claim[], which: WalkedClaims): readonly Claim[] {
  return claims.filter((claim) => claim.spans.length > 0 && isWalked(claim, which));
}

/**
 * The claim of an article that a step leads to; undefined where there is none. From a claim it goes by the order of
 * all, so that each of several that begin together has its turn; from anywhere else by the place.
 */
export function stepFrom(
  claims: readonly Claim[],
  place: WalkPlace,
  step: Step,
  { which, wraps }: Walk,
): Claim | undefined {
  const placed = claimsToWalk(claims, 'all');
  const isMeant = (claim: Claim) => isWalked(claim, which);
  const first = placed.find(isMeant);
  const last = placed.findLast(isMeant);
  switch (step) {
    case 'first':
      return first;
    case 'last':
      return last;
    case 'next':
      return behind(placed, place).find(isMeant) ?? (wraps ? first : undefined);
    case 'previous':
      return before(placed, place).findLast(isMeant) ?? (wraps ? last : undefined);
    case 'here':
      return notBefore(placed, place).find(isMeant) ?? (wraps ? first : undefined);
  }
}

function isWalked(claim: Claim, which: WalkedClaims): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'untagged':
      return stanceOf(claim) === undefined;
    case 'toCheck':
      return isToCheck(claim);
  }
}

function behind(placed: readonly Claim[], place: WalkPlace): readonly Claim[] {
  const at = indexOf(placed, place);
  if (at >= 0) return placed.slice(at + 1);
  return placed.filter((claim) => startOf(claim) > place.selected.start);
}

function before(placed: readonly Claim[], place: WalkPlace): readonly Claim[] {
  const at = indexOf(placed, place);
  if (at >= 0) return placed.slice(0, at);
  return placed.filter((claim) => startOf(claim) < place.selected.start);
}

/** The claim that somebody is at first, then those that end behind the place. */
function notBefore(placed: readonly Claim[], place: WalkPlace): readonly Claim[] {
  const at = indexOf(placed, place);
  const current = at < 0 ? [] : placed.slice(at, at + 1);
  const { start } = place.selected;
  return [...current, ...placed.filter(({ spans }) => (hull(spans)?.end ?? 0) > start)];
}

/** Where in the order the claim is that somebody is at: the one gone to, else the one that is selected whole. */
function indexOf(placed: readonly Claim[], { selected, key }: WalkPlace): number {
  const goneTo = key === undefined ? -1 : placed.findIndex((claim) => claim.key === key);
  if (goneTo >= 0) return goneTo;
  return placed.findIndex(({ spans }) => areSame(hull(spans), selected));
}

function areSame(whole: Span | undefined, selected: Span): boolean {
  return whole?.start === selected.start && whole.end === selected.end;
}

function startOf({ spans }: Claim): number {
  return spans[0]?.start ?? Number.POSITIVE_INFINITY;
}
