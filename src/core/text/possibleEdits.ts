import type { Message } from '../messages/message.ts';
import type { TextEdit } from './span.ts';

/** The edits that do something to a text, or why it cannot be done, in words for the analyst. */
export type PossibleEdits =
  | { readonly state: 'possible'; readonly edits: readonly TextEdit[] }
  | { readonly state: 'refused'; readonly reason: Message };

export function possible(edits: readonly TextEdit[]): PossibleEdits {
  return { state: 'possible', edits };
}

export function refused(reason: Message): PossibleEdits & { readonly state: 'refused' } {
  return { state: 'refused', reason };
}
