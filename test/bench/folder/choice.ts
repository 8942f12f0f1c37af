import { randomNumbers } from '../score/random.ts';

/** Choices that are the same for a seed each time. */
export class Choice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
  }

  /** A whole number from 0 to under `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** The same, small numbers more often than large ones. */
  belowMostlyLow(limit: number): number {
    return Math.floor(this.#next() ** 2 * limit);
  }

  of<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }

  /** True in so many of a hundred cases. */
  inPercent(percent: number): boolean {
    return this.#next() * 100 < percent;
  }
}
