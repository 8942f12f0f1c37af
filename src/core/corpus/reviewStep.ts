import type { ClaimKey } from '../annotation/annotation.ts';
import type { QueuedClaim, ReviewQueue } from './reviewQueue.ts';

/** Where somebody is: at a claim, if it is known which, and at a place of an article's text. */
export interface ReviewPlace<A extends string> {
  readonly article: A;
  readonly key?: ClaimKey;
  readonly offset: number;
}

/** `here` stays at an untagged claim and goes on to the next from anywhere else. */
export type ReviewStep = 'next' | 'previous' | 'here';

/**
 * The untagged claim that comes next or before, beginning again at the end; never the one that somebody is at,
 * except `here`. Undefined where none is left. Without a place, the first.
 */
export function reviewStepFrom<A extends string>(
  queue: ReviewQueue<A>,
  place: ReviewPlace<A> | undefined,
  step: ReviewStep,
): QueuedClaim<A> | undefined {
  const { claims } = queue;
  const at = place === undefined ? -1 : claims.findIndex((claim) => isAt(claim, place));
  if (step === 'here' && claims[at]?.isLeft) return claims[at];
  const [behind, before] =
    at < 0 ? split(queue, place, step) : [claims.slice(at + 1), claims.slice(0, at)];
  const inTurn = [...behind, ...before];
  return step === 'previous'
    ? inTurn.findLast(({ isLeft }) => isLeft)
    : inTurn.find(({ isLeft }) => isLeft);
}

function isAt<A extends string>(claim: QueuedClaim<A>, { article, key }: ReviewPlace<A>): boolean {
  return claim.article === article && claim.key === key;
}

type Part<A extends string> = readonly QueuedClaim<A>[];

/** From a place at no claim, what stands behind it and before it; in an order of its own, all is ahead. */
function split<A extends string>(
  { claims, order }: ReviewQueue<A>,
  place: ReviewPlace<A> | undefined,
  step: ReviewStep,
): readonly [Part<A>, Part<A>] {
  if (place === undefined || order !== 'place') return [claims, []];
  const floor = step === 'next' ? place.offset + 1 : place.offset;
  const isBehind = ({ article, start }: QueuedClaim<A>) =>
    article === place.article ? start >= floor : article > place.article;
  const first = claims.findIndex(isBehind);
  return first < 0 ? [[], claims] : [claims.slice(first), claims.slice(0, first)];
}
