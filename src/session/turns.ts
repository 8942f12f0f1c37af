import type { Clock } from './ports.ts';

/** Milliseconds after which everybody else gets a turn: nobody notices so little. */
const slice = 10;

/** Lets everybody else have a turn. */
export function turn(clock: Clock): Promise<void> {
  return new Promise((resolve) => clock.after(0, resolve));
}

/** Does what takes long bit by bit, with turns for everybody else in between: one such work after the other. */
export class Turns {
  readonly #clock: Clock;
  #last: Promise<void> = Promise.resolve();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Settles with what the last step comes to. What takes less than a slice is not interrupted. */
  run<T>(steps: Iterator<unknown, T>): Promise<T> {
    const done = this.#last.then(() => this.#run(steps));
    this.#last = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  async #run<T>(steps: Iterator<unknown, T>): Promise<T> {
    let started = this.#clock.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.#clock.now() - started < slice) continue;
      await turn(this.#clock);
      started = this.#clock.now();
    }
  }
}
