import { Refusal } from '../../../../src/session/refusal.ts';

/** What was begun and goes on beside everything else. */
export class Doings {
  readonly failures: unknown[] = [];
  #pending: Promise<unknown>[] = [];

  /** What is refused to people is no fault of the session. */
  begin(doing: Promise<unknown>): void {
    const done = doing.catch((error) => {
      if (!(error instanceof Refusal)) this.failures.push(error);
    });
    this.#pending.push(done);
  }

  /** Until all of it is done, and what that led to. */
  async rest(): Promise<void> {
    for (let time = 0; time < 3; time += 1) {
      await Promise.all(this.#pending.splice(0));
      await pass(300);
    }
  }
}

/** So many turns in which others go on. */
export async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}
