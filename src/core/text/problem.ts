import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** Something wrong with a file, said to a person: where, what, and what to do about it. */
export interface Problem {
  /** Stable and short, for filters and the command line: `conflict-markers`, `unknown-stance`. */
  readonly code: string;
  readonly severity: Severity;
  /** In the text of the file that has the problem. */
  readonly span: Span;
  /** One sentence with the remedy. */
  readonly message: string;
}
