import type { Disposable } from '../session/event.ts';
import type { Clock } from '../session/ports.ts';

/** Does something a while after it was asked for, once for all that ask meanwhile. */
export class Pause implements Disposable {
  readonly #clock: Clock;
  readonly #milliseconds: () => number;
  readonly #work: () => void;
  #pending: Disposable | undefined;

  constructor(clock: Clock, milliseconds: number | (() => number), work: () => void) {
    this.#clock = clock;
    this.#milliseconds = typeof milliseconds === 'number' ? () => milliseconds : milliseconds;
    this.#work = work;
  }

  /** Begins to wait, unless it waits already. */
  begin(): void {
    this.#pending ??= this.#clock.after(this.#milliseconds(), () => {
      this.#pending = undefined;
      this.#work();
    });
  }

  /** Begins to wait anew. */
  restart(): void {
    this.dispose();
    this.begin();
  }

  dispose(): void {
    this.#pending?.dispose();
    this.#pending = undefined;
  }
}
