import type { Disposable } from '../session/event.ts';
import type { Summariser, SummaryRequest } from '../session/ports.ts';

/** One of several. */
interface OneThread extends Summariser, Disposable {
  /** How many requests it has not answered yet. */
  readonly waiting: number;
}

/** Makes summaries on several threads. Few requests keep few of them busy, and the others are never started. */
export class SummariserThreads implements Summariser, Disposable {
  readonly width: number;
  readonly #threads: readonly [OneThread, ...OneThread[]];

  constructor(threads: readonly [OneThread, ...OneThread[]]) {
    this.#threads = threads;
    this.width = threads.reduce((sum, { width }) => sum + width, 0);
  }

  summarise(request: SummaryRequest): Promise<Uint8Array> {
    return this.#leastBusy.summarise(request);
  }

  dispose(): void {
    for (const thread of this.#threads) thread.dispose();
  }

  /** The first of those, so that one request after the other goes to one thread. */
  get #leastBusy(): OneThread {
    return this.#threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
  }
}
