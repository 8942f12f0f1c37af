import { type ClaimSummary, isToCheck } from '../annotation/annotation.ts';
import type { Stance } from '../codebook/codebook.ts';
import type { ActorRef, ClaimKind } from '../engine/analysis.ts';
import type { ArticleClaims } from './articleClaims.ts';

/** What a claim is about; the label is the id where the codebook does not know it. */
export interface NamedTarget {
  readonly id: string;
  readonly label: string;
}

/** A stance as a record has it. */
export interface TakenStance {
  readonly id: string;
  /** Absent where the codebook does not know it. */
  readonly stance?: Stance;
}

/** All by which claims are counted, grouped and filtered, but none of their words: small, and mostly shared. */
export interface ClaimFacts {
  readonly actor?: ActorRef;
  readonly kind: ClaimKind;
  /** Whether somebody has decided on it. */
  readonly isStored: boolean;
  readonly stance?: TakenStance;
  readonly target?: NamedTarget;
  /** See `isToCheck`. */
  readonly isToCheck: boolean;
}

/** An article whose claims can be counted without a look at any of them. */
export interface CountedArticle<A extends string> extends ArticleClaims<A> {
  /** Of each of its claims, in their order. */
  readonly facts: readonly ClaimFacts[];
}

/** The same with everybody whom it names, or gives a claim to. */
export interface NamingArticle<A extends string> extends CountedArticle<A> {
  readonly actors: readonly ActorRef[];
}

/** Some claims of an article, by their numbers among all of its claims. */
export interface SomeClaims<A extends string> {
  readonly of: CountedArticle<A>;
  readonly claims: readonly number[];
}

/** The facts of a claim. */
export function factsOf(claim: ClaimSummary): ClaimFacts {
  const { actor, kind } = claim;
  const stance = takenStance(claim);
  const target = namedTarget(claim);
  return {
    ...(actor && { actor }),
    kind,
    isStored: claim.status === 'stored',
    ...(stance && { stance }),
    ...(target && { target }),
    isToCheck: isToCheck(claim),
  };
}

/** The stance of a claim as its record has it; undefined while it is not tagged. */
function takenStance(claim: ClaimSummary): TakenStance | undefined {
  if (claim.status !== 'stored' || claim.record.stance === undefined) return undefined;
  const { stance } = claim;
  return { id: claim.record.stance, ...(stance && { stance }) };
}

/** The target of a claim as its record has it. */
function namedTarget(claim: ClaimSummary): NamedTarget | undefined {
  if (claim.status !== 'stored' || claim.record.target === undefined) return undefined;
  const { target } = claim.record;
  return { id: target, label: claim.target?.label ?? target };
}

/** Whether nobody has said where the actor stands, or in words that the codebook does not know. */
export function isUntagged({ stance }: ClaimFacts): boolean {
  return stance?.stance === undefined;
}
