import type { Span } from '../text/span.ts';

/** `direct`: all of the claim in quotation marks; `mixed`: partly; `indirect`: reported without marks. */
export type ClaimKind = 'direct' | 'mixed' | 'indirect';

/**
 * Who a phrase refers to. A `name` is the same actor in every article of a folder; a `role`
 * ("a senior U.S. official") is an actor of its own article only.
 */
export interface ActorRef {
  readonly kind: 'name' | 'role';
  readonly name: string;
}

/** A place in the article that names an actor. */
export interface Mention {
  readonly span: Span;
  readonly actor: ActorRef;
}

/** A claim as the engine found it in the text. */
export interface FoundClaim {
  /** From the first character of the first piece to the last of the last, outer quotation marks included. */
  readonly span: Span;
  /** The pieces, in order and apart; more than one when the attribution interrupts the claim. */
  readonly spans: readonly Span[];
  readonly kind: ClaimKind;
  /** The words that attribute: "said", "according to". */
  readonly cue?: Span | undefined;
  /** The phrase that gives the speaker at this claim: "he". */
  readonly source?: Span | undefined;
  /** Who that is: "James Jeffrey". */
  readonly actor?: ActorRef | undefined;
  /** 0 to 1. */
  readonly confidence: number;
}

/** All that the engine finds in one article; every list is in the order of the text. */
export interface Analysis {
  readonly claims: readonly FoundClaim[];
  readonly mentions: readonly Mention[];
  /** Every stretch in quotation marks, marks included, claim or not; nested ones belong to the outer. */
  readonly quotations: readonly Span[];
}
