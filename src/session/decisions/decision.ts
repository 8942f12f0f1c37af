import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import type { Anchor } from '../../core/sidecar/record.ts';

/** What an analyst can decide about one article; only decisions are stored. */
export type Decision =
  | { readonly type: 'tag'; readonly claim: ClaimKey; readonly stance: StanceId }
  | { readonly type: 'untag'; readonly claim: ClaimKey }
  | { readonly type: 'assign'; readonly claim: ClaimKey; readonly actor: string }
  | { readonly type: 'dismiss'; readonly claim: ClaimKey }
  | {
      /** A claim that the engine missed. */
      readonly type: 'add';
      /** Where it stood when it was selected: `Session.anchorsAt`. */
      readonly anchors: readonly Anchor[];
      readonly stance?: StanceId;
      readonly actor?: string;
    }
  | {
      /** Both sides of a sidecar that git could not merge were joined. */
      readonly type: 'resolve';
      /** The sidecar as it was while that was done; undefined for none. Conflict markers go with it. */
      readonly before: string | undefined;
      readonly after: string;
    };
