import type { Codebook } from '../core/codebook/codebook.ts';

/** What an article is made of, as read. */
export interface ArticleSources {
  readonly text: string;
  /** Whether there is no such file: only a sidecar that is about it, or an editor still shows it. */
  readonly isMissing: boolean;
  /** Absent where there is no sidecar. */
  readonly sidecar: string | undefined;
  readonly codebook: Codebook;
}
