import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of the extension host's heap that are in use after a garbage collection. */
export async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await new Promise((resolve) => setTimeout(resolve, 100)); // What waits for its last turn goes at the second.
  collect();
  return process.memoryUsage().heapUsed;
}

/** In minutes: until then caches fill and code is compiled. */
const warmUp = 2;

/** How much memory was in use when. */
export class Samples {
  readonly #from: number;
  readonly #to: number;
  readonly #taken: { readonly minute: number; readonly bytes: number }[] = [];

  /** `minutes` in all; of a short run, the first third is for warming up. */
  constructor(minutes: number) {
    this.#from = Math.min(warmUp, minutes / 3);
    this.#to = minutes;
  }

  add(minute: number, bytes: number): void {
    this.#taken.push({ minute, bytes });
  }

  /** The last third after the warm-up beside the first third; the median of each. */
  get growth(): number {
    return this.#last / this.#first;
  }

  get #first(): number {
    return this.#median(this.#from, this.#from + this.#third);
  }

  get #last(): number {
    return this.#median(this.#to - this.#third, Number.POSITIVE_INFINITY);
  }

  get #third(): number {
    return (this.#to - this.#from) / 3;
  }

  #median(from: number, to: number): number {
    const within = this.#taken.filter(({ minute }) => minute >= from && minute < to);
    const sorted = within.map(({ bytes }) => bytes).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  }

  toString(): string {
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    const from = this.#from.toFixed(1);
    return `heap ${mb(this.#first)} after ${from} minutes, ${mb(this.#last)} at the end, ${this.growth.toFixed(2)} times`;
  }
}
