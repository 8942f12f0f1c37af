import type { Disposable } from '../session/event.ts';
import type { Clock } from '../session/ports.ts';

/** The time of the machine; timers and `performance` exist in every extension host. */
export class SystemClock implements Clock {
  /** Those that wait for nothing but their turn. */
  readonly #waiting = new Set<() => void>();

  now(): number {
    return performance.now();
  }

  after(milliseconds: number, callback: () => void): Disposable {
    if (milliseconds === 0 && 'setImmediate' in globalThis) return this.#inTurn(callback);
    const timer = setTimeout(callback, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  }

  /**
   * One after the other, and what came from outside in between. As timers, those of several works would be run in one
   * go: Node goes on as long as any is due.
   */
  #inTurn(callback: () => void): Disposable {
    const own = () => callback();
    this.#waiting.add(own);
    if (this.#waiting.size === 1) setImmediate(() => this.#next());
    return { dispose: () => this.#waiting.delete(own) };
  }

  #next(): void {
    const [first] = this.#waiting;
    if (first === undefined) return;
    this.#waiting.delete(first);
    if (this.#waiting.size > 0) setImmediate(() => this.#next());
    first();
  }
}
