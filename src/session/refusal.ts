import { inEnglish, type Message, message } from '../core/messages/message.ts';
import type { Position } from '../core/text/lines.ts';
import type { FileUri } from './uris.ts';

/** What helps whoever reads why something was not done, to be offered beside the words. */
export type Remedy =
  | {
      /** To look at a place of a file. */
      readonly do: 'open';
      readonly uri: FileUri;
      readonly at: Position;
    }
  | { readonly do: 'show set-aside decisions' };

/**
 * Why something was not done, for the person who asked for it: as a message, or in words of the person's own
 * language. Nothing has changed then, unless it is `Postponed`.
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  /** Absent where `message` is in the person's own language already; else that is English. */
  readonly said: Message | undefined;
  readonly remedy: Remedy | undefined;

  constructor(
    why: Message | string,
    { remedy, ...options }: ErrorOptions & { remedy?: Remedy } = {},
  ) {
    super(typeof why === 'string' ? why : inEnglish(why), options);
    this.said = typeof why === 'string' ? undefined : why;
    this.remedy = remedy;
  }
}

/** Said of a decision that holds and is shown, but could not be written yet. */
export class Postponed extends Refusal {
  override readonly name = 'Postponed';

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(message('write-postponed', file, reason), { cause });
  }
}
