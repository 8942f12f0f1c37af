import type { WordDifference } from '../anchor/resolution.ts';
import type { Stance, Target } from '../codebook/codebook.ts';
import type { ActorRef, ClaimKind, FoundClaim, Mention } from '../engine/analysis.ts';
import type { Anchor, ClaimFields, ClaimRecord, RecordId } from '../sidecar/record.ts';
import type { Span } from '../text/span.ts';

declare const keyBrand: unique symbol;

/**
 * Names a claim within its article: its first words and how many like it stand before. A claim keeps
 * its key when it is tagged, so lists can follow it from suggestion to record and back.
 */
export type ClaimKey = string & { readonly [keyBrand]: 'ClaimKey' };

/** How sure it is that a stored claim stands where it is shown. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'orphan';

interface AnySummary {
  readonly key: ClaimKey;
  /** The claim's words, its pieces joined by " … ". */
  readonly quote: string;
  /** Its pieces in the article as it is now; none for an orphan. */
  readonly spans: readonly Span[];
  readonly kind: ClaimKind;
  readonly actor?: ActorRef;
  /** How sure the engine is that it is one; absent for a claim that only the analyst saw. */
  readonly found?: Pick<FoundClaim, 'confidence'>;
}

/** What lists over many articles show of a record. */
export interface RecordSummary extends ClaimFields {
  readonly id: RecordId;
  /** The words that were stored. */
  readonly anchors: readonly Pick<Anchor, 'quote'>[];
}

/** What lists over many articles show of a claim that nobody has decided on. */
export interface SuggestedSummary extends AnySummary {
  readonly status: 'suggested';
  readonly found: Pick<FoundClaim, 'confidence'>;
}

/** What lists over many articles show of a claim with a record in the sidecar. */
export interface StoredSummary extends AnySummary {
  readonly status: 'stored';
  readonly record: RecordSummary;
  readonly anchor: AnchorState;
  /** Absent when untagged, and when the codebook does not know the record's stance. */
  readonly stance?: Stance;
  readonly target?: Target;
  /** The words changed in a way that may change the stance. */
  readonly needsReview: boolean;
  /** The words that went and came; absent unless `anchor` is `changed`. */
  readonly difference?: WordDifference;
}

/** A claim as lists over many articles have it, without what only its article and sidecar need. */
export type ClaimSummary = SuggestedSummary | StoredSummary;

/** A claim that nobody has decided on. */
export interface SuggestedClaim extends SuggestedSummary {
  /** What the engine found at this place. */
  readonly found: FoundClaim;
}

/** A claim with a record in the sidecar. */
export interface StoredClaim extends StoredSummary {
  readonly record: ClaimRecord;
  readonly found?: FoundClaim;
}

/** A claim in an article as a person sees it: found by the engine, or stored. */
export type Claim = SuggestedClaim | StoredClaim;

type Stored<C extends ClaimSummary> = Extract<C, { readonly status: 'stored' }>;

/** Whether somebody has to see where a claim belongs, or if it still says what it said. */
export function isToCheck<C extends ClaimSummary>(claim: C): claim is Stored<C> {
  return claim.status === 'stored' && (claim.anchor === 'orphan' || claim.anchor === 'changed');
}

/** All that is shown of one article. */
export interface Annotations {
  /** In the order of the text; orphans last. */
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

/** The stance of a claim, if it is tagged with one that the codebook knows. */
export function stanceOf(claim: ClaimSummary): Stance | undefined {
  return claim.status === 'stored' ? claim.stance : undefined;
}
