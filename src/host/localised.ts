import { l10n } from 'vscode';
import { inWords, type Message, templateOf } from '../core/messages/message.ts';
import type { Refusal } from '../session/refusal.ts';

/** A message in the language of the reader; a name of the project as it is. */
export function localised(message: Message | string): string {
  if (typeof message === 'string') return message;
  const values = message.values.map((value) => inWords(value, localised));
  return l10n.t(templateOf(message), ...values);
}

/** Why something was not done, in the language of the reader. */
export function reasonOf({ said, message }: Refusal): string {
  return said === undefined ? message : localised(said);
}
