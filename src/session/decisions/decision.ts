import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import type { HeaderChange } from '../../core/sidecar/changeHeader.ts';
import type { Anchor } from '../../core/sidecar/record.ts';
import type { RecordChange } from '../../core/sidecar/recordChanges.ts';
import type { ArticleUri } from '../uris.ts';
import type { Subject } from './subject.ts';

/** The claim with this key now, or one that was chosen before: `Session.choose`. */
export type DecidedClaim = ClaimKey | Subject;

/** What an analyst can decide about one article; only decisions are stored. */
export type Decision =
  | { readonly type: 'tag'; readonly claim: DecidedClaim; readonly stance: StanceId }
  | { readonly type: 'untag'; readonly claim: DecidedClaim }
  | { readonly type: 'assign'; readonly claim: DecidedClaim; readonly actor: string }
  /** What the claim is about, by its id in the codebook; null for nothing. */
  | { readonly type: 'target'; readonly claim: DecidedClaim; readonly target: string | null }
  /** What the analyst remarks on the claim; null for nothing. */
  | { readonly type: 'note'; readonly claim: DecidedClaim; readonly note: string | null }
  | { readonly type: 'dismiss'; readonly claim: DecidedClaim }
  /** The title, outlet and date of the article, and how far the work on it is. */
  | { readonly type: 'header'; readonly change: HeaderChange }
  /** Every suggestion of the article is a claim, and nobody has taken a stance on it yet. */
  | { readonly type: 'seed' }
  /**
   * A claim belongs to other words: `anchors` as for `add`. A suggestion is stored with them, and does not turn
   * up again with its own.
   */
  | {
      readonly type: 'reanchor';
      readonly claim: DecidedClaim;
      readonly anchors: readonly Anchor[];
    }
  /** A stored claim with changed words is still the same, and its stance holds. */
  | { readonly type: 'confirm'; readonly claim: DecidedClaim }
  | {
      /** A claim that the engine missed. */
      readonly type: 'add';
      /** Where it stood when it was selected: `Articles.anchorsAt`. */
      readonly anchors: readonly Anchor[];
      readonly stance?: StanceId;
      readonly actor?: string;
    }
  | {
      /** What was decided before and set aside is to hold after all. */
      readonly type: 'reinstate';
      readonly change: RecordChange;
    }
  | {
      /** Both sides of a sidecar that git could not merge were joined. */
      readonly type: 'resolve';
      /** The sidecar as it was while that was done; undefined for none. Conflict markers go with it. */
      readonly before: string | undefined;
      readonly after: string;
    };

/** A decision on one of several articles. */
export interface ArticleDecision {
  readonly article: ArticleUri;
  readonly decision: Decision;
}

/** What was decided at once, to be taken back at once. */
export interface Several {
  readonly type: 'several';
  readonly decisions: readonly ArticleDecision[];
}
