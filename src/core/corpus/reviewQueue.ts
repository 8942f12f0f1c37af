import { stanceOf } from '../annotation/annotation.ts';
import type { ActorRef } from '../engine/analysis.ts';
import { actorKey } from './actorKey.ts';
import type { ArticleClaims, ClaimAddress } from './articleClaims.ts';
import { atOnce } from './atOnce.ts';
import { changeInSteps } from './changeInSteps.ts';
import { compare } from './ordering.ts';
import { sortInSteps } from './sortInSteps.ts';

/** Which claims are reviewed: those of one article, of a folder, or of one actor wherever it speaks. */
export type ReviewScope<A extends string> =
  | { readonly over: 'article'; readonly article: A }
  /** `within` is the address of a folder; without it, everything. */
  | { readonly over: 'folder'; readonly within?: string }
  /** `article` says where a role was met: it is an actor of that article only. */
  | { readonly over: 'actor'; readonly actor: ActorRef; readonly article?: A };

/**
 * What comes first: `place`, as the articles and their texts go; `leastSure`, the suggestions that are wrong most
 * often; `surest`, those that are right most often.
 */
export const reviewOrders = ['place', 'leastSure', 'surest'] as const;
export type ReviewOrder = (typeof reviewOrders)[number];

/** A claim that is reviewed, tagged or not: from a tagged one, too, there is a next. */
export interface QueuedClaim<A extends string> extends ClaimAddress<A> {
  /** Where it begins in its article. */
  readonly start: number;
  readonly isLeft: boolean;
}

/** All claims that are reviewed, in their order, and how many of them are still without a stance. */
export interface ReviewQueue<A extends string> {
  readonly order: ReviewOrder;
  readonly claims: readonly ReviewedClaim<A>[];
  readonly left: number;
  /** The articles that they are from, as they were, each with its own. */
  readonly from: ReadonlyMap<ArticleClaims<A>, readonly ReviewedClaim<A>[]>;
}

/** A claim as it may come into a queue, with all that it is chosen and sorted by. */
export interface ReviewedClaim<A extends string> extends QueuedClaim<A> {
  readonly actor?: ActorRef;
  /** How sure the engine is of it, from 0 to 1; what a person has added is sure. */
  readonly sureness: number;
}

/** The claims of an article that can be reviewed: nobody could be led to what stands nowhere. */
export function reviewedIn<A extends string>({
  article,
  claims,
}: ArticleClaims<A>): readonly ReviewedClaim<A>[] {
  return claims.flatMap((claim) => {
    const [first] = claim.spans;
    if (first === undefined) return [];
    const { key, actor, found } = claim;
    const isLeft = stanceOf(claim) === undefined;
    const sureness = found?.confidence ?? 1;
    return [{ article, key, start: first.start, isLeft, sureness, ...(actor && { actor }) }];
  });
}

/**
 * The claims to review now. Nothing is remembered: a claim that vanished, or was tagged elsewhere or by somebody
 * else, is simply not left. Articles that are done are left out unless they were asked for. `articles` are in the order
 * of their addresses.
 */
export function reviewQueue<A extends string>(
  articles: readonly ArticleClaims<A>[],
  scope: ReviewScope<A>,
  order: ReviewOrder,
): ReviewQueue<A> {
  return atOnce(queueInSteps(articles, scope, order));
}

/**
 * The same bit by bit: there may be some hundred thousand claims. `before` is what it came to last in this scope: only
 * articles that have become others since are looked at, and where none has, it is the queue.
 */
export function* queueInSteps<A extends string>(
  articles: readonly ArticleClaims<A>[],
  scope: ReviewScope<A>,
  order: ReviewOrder,
  before?: ReviewQueue<A>,
): Generator<void, ReviewQueue<A>> {
  const known = before?.order === order ? before : undefined;
  const from = new Map<ArticleClaims<A>, readonly ReviewedClaim<A>[]>();
  const come: ReviewedClaim<A>[] = [];
  for (const article of articles) {
    if (!isArticleIn(article, scope)) continue;
    const asBefore = before?.from.get(article);
    const own = asBefore ?? reviewedIn(article).filter((claim) => isBy(claim, scope));
    from.set(article, own);
    if (known === undefined || asBefore === undefined) for (const claim of own) come.push(claim);
    yield;
  }
  const gone: ReviewedClaim<A>[] = [];
  for (const [article, own] of known?.from ?? []) {
    if (!from.has(article)) for (const claim of own) gone.push(claim);
  }
  if (known !== undefined && come.length + gone.length === 0) return { ...known, from };
  const claims =
    known === undefined
      ? yield* sortInSteps(come, bySureness(order))
      : yield* changeInSteps(known.claims, { gone, come }, inTurn(order));
  return { order, claims, left: (known?.left ?? 0) + leftOf(come) - leftOf(gone), from };
}

type ClaimOrder = (a: ReviewedClaim<string>, b: ReviewedClaim<string>) => number;

/** Where the engine is equally sure, as articles and their texts go: claims are in that order already. */
function bySureness(order: ReviewOrder): ClaimOrder {
  const direction = { place: 0, leastSure: 1, surest: -1 }[order];
  return (a, b) => direction * (a.sureness - b.sureness);
}

/** The same for claims of articles in any order. */
function inTurn(order: ReviewOrder): ClaimOrder {
  const bySure = bySureness(order);
  return (a, b) => bySure(a, b) || compare(a.article, b.article);
}

function leftOf(claims: readonly ReviewedClaim<string>[]): number {
  return claims.reduce((count, { isLeft }) => count + Number(isLeft), 0);
}

function isArticleIn<A extends string>(
  { article, isDone }: ArticleClaims<A>,
  scope: ReviewScope<A>,
): boolean {
  if (scope.over === 'article') return article === scope.article;
  const isWithin = scope.over === 'actor' || article.startsWith(folderPrefix(scope.within));
  return isWithin && isDone !== true;
}

function folderPrefix(folder: string | undefined): string {
  return folder === undefined ? '' : `${folder}/`;
}

function isBy<A extends string>(
  { actor, article }: ReviewedClaim<A>,
  scope: ReviewScope<A>,
): boolean {
  if (scope.over !== 'actor') return true;
  return (
    actor !== undefined && actorKey(actor, article) === actorKey(scope.actor, scope.article ?? '')
  );
}
