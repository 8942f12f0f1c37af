import type { Message } from '../messages/message.ts';
import type { TextEdit } from '../text/span.ts';

/** A way out of a problem that somebody may choose. */
export interface QuickFix {
  readonly title: Message;
  /** In the file that has the problem. */
  readonly edits: readonly TextEdit[];
  /** In the codebook, where the problem is in a sidecar. */
  readonly inCodebook?: readonly TextEdit[];
  /** Likely what is meant. */
  readonly isPreferred: boolean;
}

/** A problem as it is reported: what is wrong, and where in the text. */
export interface ReportedProblem {
  readonly code: string;
  readonly offset: number;
}
