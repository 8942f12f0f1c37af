import { type Message, message } from '../messages/message.ts';
import { defaultCodebook, type Stance } from './codebook.ts';

const defaults: Readonly<Record<string, Message>> = {
  supports: message('stance-supports'),
  opposes: message('stance-opposes'),
  neutral: message('stance-neutral'),
  mixed: message('stance-mixed'),
  unclear: message('stance-unclear'),
};

/** What a stance is called: as the project's codebook says; those of the default scale are messages. */
export function labelOf(stance: Stance): string | Message {
  const isDefault = defaultCodebook.stances.includes(stance);
  return (isDefault ? defaults[stance.id] : undefined) ?? stance.label;
}
