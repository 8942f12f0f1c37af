import type { Problem } from '../core/text/problem.ts';
import type { CodebookUri, SidecarUri } from './uris.ts';

/** Everything that is wrong with one file; the offsets refer to `text`. */
export interface FileProblems {
  readonly uri: SidecarUri | CodebookUri;
  readonly text: string;
  readonly problems: readonly Problem[];
}
