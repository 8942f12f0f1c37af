import type { Clock } from './ports.ts';

/** Milliseconds after which everybody else gets a turn: nobody notices so little. */
const slice = 10;

/** Does what takes long bit by bit, with turns for everybody else in between: one such work after the other. */
export class Turns {
  readonly #clock: Clock;
  #last: Promise<void> = Promise.resolve();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Settles when all steps are done. What takes less than a slice is done at once where nothing else is being done. */
  run(steps: Iterable<unknown>): Promise<void> {
    const done = this.#last.then(() => this.#run(steps));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #run(steps: Iterable<unknown>): Promise<void> {
    let started = this.#clock.now();
    for (const _ of steps) {
      if (this.#clock.now() - started < slice) continue;
      await this.take();
      started = this.#clock.now();
    }
  }

  /** Lets everybody else have a turn. */
  take(): Promise<void> {
    return new Promise((resolve) => this.#clock.after(0, resolve));
  }
}
