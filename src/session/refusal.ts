/**
 * Why something was not done, in words for the person who asked for it. Nothing has changed then, unless
 * it is `Postponed`.
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
}

/** Said of a decision that holds and is shown, but could not be written yet. */
export class Postponed extends Refusal {
  override readonly name = 'Postponed';

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `${file} cannot be written now (${reason}). Your decision is kept and will be written as soon as that is possible.`,
      { cause },
    );
  }
}
