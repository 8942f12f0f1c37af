import type { Message } from '../messages/message.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** Something wrong with a file: where, what, and what to do about it. */
export interface Problem {
  /** Stable and short, for filters and the command line: `conflict-markers`, `unknown-stance`. */
  readonly code: string;
  readonly severity: Severity;
  /** In the text of the file that has the problem. */
  readonly span: Span;
  /** One sentence with the remedy. */
  readonly message: Message;
}

/** Problems in the order of the text. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start);
}

/** A problem that keeps a file or a part of it from being used. */
export function errorAt(at: Span, code: string, message: Message): Problem {
  return { code, severity: 'error', span: at, message };
}

/** Something that may be as it should and is good to know. */
export function informationAt(at: Span, code: string, message: Message): Problem {
  return { code, severity: 'information', span: at, message };
}

/** A problem that is worth a look and keeps nothing from being used. */
export function warningAt(at: Span, code: string, message: Message): Problem {
  return { code, severity: 'warning', span: at, message };
}
