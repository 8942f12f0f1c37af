import type { Clock } from './ports.ts';

/** Milliseconds after which everybody else gets a turn: nobody notices so little. */
const slice = 10;

/** Lets everybody else have a turn. */
export function turn(clock: Clock): Promise<void> {
  return new Promise((resolve) => clock.after(0, resolve));
}

/** Gives everybody else a turn wherever the last one is long enough ago. */
export class Slices {
  readonly #clock: Clock;
  #started: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#started = clock.now();
  }

  /** Whether it is time for one. */
  get isOver(): boolean {
    return this.#clock.now() - this.#started >= slice;
  }

  async turn(): Promise<void> {
    await turn(this.#clock);
    this.#started = this.#clock.now();
  }
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
    const slices = new Slices(this.#clock);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (slices.isOver) await slices.turn();
    }
  }
}
