import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import type { Span } from '../../core/text/span.ts';

/** What an analyst can decide about one article; only decisions are stored. */
export type Decision =
  | { readonly type: 'tag'; readonly claim: ClaimKey; readonly stance: StanceId }
  | { readonly type: 'untag'; readonly claim: ClaimKey }
  | { readonly type: 'assign'; readonly claim: ClaimKey; readonly actor: string }
  | { readonly type: 'dismiss'; readonly claim: ClaimKey }
  | {
      /** A claim that the engine missed. */
      readonly type: 'add';
      readonly spans: readonly Span[];
      readonly stance?: StanceId;
      readonly actor?: string;
    };
