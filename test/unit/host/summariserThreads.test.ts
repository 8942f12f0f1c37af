import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { SummariserThreads } from '../../../src/host/summariserThreads.ts';
import type { SummaryRequest } from '../../../src/session/ports.ts';

const request: SummaryRequest = {
  sources: { text: '', isMissing: false, sidecar: undefined, codebook: defaultCodebook },
  isAnalysed: true,
};

/** A thread that answers when it is told to. */
class SlowThread {
  readonly width = 4;
  readonly #unanswered: ((packed: Uint8Array) => void)[] = [];
  asked = 0;

  get waiting(): number {
    return this.#unanswered.length;
  }

  summarise(): Promise<Uint8Array> {
    this.asked += 1;
    return new Promise((resolve) => this.#unanswered.push(resolve));
  }

  answer(): void {
    this.#unanswered.shift()?.(new Uint8Array());
  }

  dispose(): void {
    this.#unanswered.length = 0;
  }
}

describe('several threads that make summaries', () => {
  it('are all kept busy by many requests', () => {
    const [one, other] = [new SlowThread(), new SlowThread()];
    const threads = new SummariserThreads([one, other]);
    assert.equal(threads.width, 8);
    for (let count = 0; count < 8; count += 1) threads.summarise(request);
    assert.deepEqual([one.asked, other.asked], [4, 4]);
    other.answer();
    threads.summarise(request);
    assert.deepEqual([one.asked, other.asked], [4, 5]);
  });

  it('leave one request after the other to the first', async () => {
    const [one, other] = [new SlowThread(), new SlowThread()];
    const threads = new SummariserThreads([one, other]);
    for (let count = 0; count < 3; count += 1) {
      const summary = threads.summarise(request);
      one.answer();
      await summary;
    }
    assert.deepEqual([one.asked, other.asked], [3, 0]);
  });
});
