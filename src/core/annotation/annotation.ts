import type { WordDifference } from '../anchor/resolution.ts';
import type { Stance, Target } from '../codebook/codebook.ts';
import type { ActorRef, ClaimKind, FoundClaim, Mention } from '../engine/analysis.ts';
import type { ClaimRecord } from '../sidecar/record.ts';
import type { Span } from '../text/span.ts';

declare const keyBrand: unique symbol;

/**
 * Names a claim within its article: its first words and how many like it stand before. A claim keeps
 * its key when it is tagged, so lists can follow it from suggestion to record and back.
 */
export type ClaimKey = string & { readonly [keyBrand]: 'ClaimKey' };

/** How sure it is that a stored claim stands where it is shown. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'orphan';

interface AnyClaim {
  readonly key: ClaimKey;
  /** The claim's words, its pieces joined by " … ". */
  readonly quote: string;
  /** Its pieces in the article as it is now; none for an orphan. */
  readonly spans: readonly Span[];
  readonly kind: ClaimKind;
  readonly actor?: ActorRef;
  /** What the engine found at this place; absent for a claim that only the analyst saw. */
  readonly found?: FoundClaim;
}

/** A claim that nobody has decided on. */
export interface SuggestedClaim extends AnyClaim {
  readonly status: 'suggested';
  readonly found: FoundClaim;
}

/** A claim with a record in the sidecar. */
export interface StoredClaim extends AnyClaim {
  readonly status: 'stored';
  readonly record: ClaimRecord;
  readonly anchor: AnchorState;
  /** Absent when untagged, and when the codebook does not know the record's stance. */
  readonly stance?: Stance;
  readonly target?: Target;
  /** The words changed in a way that may change the stance. */
  readonly needsReview: boolean;
  /** The words that went and came; absent unless `anchor` is `changed`. */
  readonly difference?: WordDifference;
}

/** A claim in an article as a person sees it: found by the engine, or stored. */
export type Claim = SuggestedClaim | StoredClaim;

/** Whether somebody has to see where a claim belongs, or if it still says what it said. */
export function isToCheck(claim: Claim): claim is StoredClaim {
  return claim.status === 'stored' && (claim.anchor === 'orphan' || claim.anchor === 'changed');
}

/** All that is shown of one article. */
export interface Annotations {
  /** In the order of the text; orphans last. */
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

/** The stance of a claim, if it is tagged with one that the codebook knows. */
export function stanceOf(claim: Claim): Stance | undefined {
  return claim.status === 'stored' ? claim.stance : undefined;
}
