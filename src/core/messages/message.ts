import { codebookMessages } from './codebookMessages.ts';
import { handEditingMessages } from './handEditingMessages.ts';
import { mergeMessages } from './mergeMessages.ts';
import { sessionMessages } from './sessionMessages.ts';
import { sidecarMessages } from './sidecarMessages.ts';
import { yamlMessages } from './yamlMessages.ts';

/** All that core and session have to say, in English. */
export const templates = {
  ...yamlMessages,
  ...codebookMessages,
  ...sidecarMessages,
  ...mergeMessages,
  ...handEditingMessages,
  ...sessionMessages,
} as const;

export type MessageId = keyof typeof templates;

/**
 * Something to be said to a person: what it is, and the values that belong to it. Core and session put
 * nothing into words; whoever shows it does, in the language of its reader.
 */
export interface Message {
  readonly id: MessageId;
  readonly values: readonly MessageValue[];
}

/** Several are shown one after the other, with commas between them. */
export type MessageValue = string | number | Message | readonly Message[];

export function message(id: MessageId, ...values: readonly MessageValue[]): Message {
  return { id, values };
}

/** The English words of a message, with `{0}`, `{1}` … where its values go: what translations are found by. */
export function templateOf({ id }: Message): string {
  return templates[id];
}

/** A message in English, for the command line and the log. */
export function inEnglish(said: Message): string {
  return templateOf(said).replace(/\{(\d+)\}/g, (hole, index) => {
    const value = said.values[Number(index)];
    if (value === undefined) return hole;
    return String(inWords(value, inEnglish));
  });
}

/** A value as it is put into a message, with `say` for messages in it. */
export function inWords(value: MessageValue, say: (said: Message) => string): string | number {
  if (typeof value !== 'object') return value;
  return 'id' in value ? say(value) : value.map(say).join(', ');
}
