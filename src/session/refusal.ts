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
 * Why something was not done, in words for the person who asked for it. Nothing has changed then, unless
 * it is `Postponed`.
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly remedy: Remedy | undefined;

  constructor(message: string, { remedy, ...options }: ErrorOptions & { remedy?: Remedy } = {}) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** Said of a decision that holds and is shown, but could not be written yet. */
export class Postponed extends Refusal {
  override readonly name = 'Postponed';

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `“${file}” cannot be written now (${reason}). Your decision is kept and will be written as soon as that is possible.`,
      { cause },
    );
  }
}
