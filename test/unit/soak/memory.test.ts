import assert from 'node:assert/strict';
import { Samples } from '../../soak/memory.ts';

/** Samples of ten minutes, six a minute, of so many bytes at each. */
function samplesOf(bytes: (minute: number) => number): Samples {
  const samples = new Samples(10);
  for (let minute = 0; minute < 10; minute += 1 / 6) samples.add(minute, bytes(minute));
  return samples;
}

describe('the memory of a soak run', () => {
  it('does not grow where it fills in the first two minutes, nor by single peaks', () => {
    const filled = samplesOf((minute) => (minute < 2 ? 30e6 * minute : 60e6));
    assert.equal(filled.growth, 1);
    const peaks = samplesOf((minute) => (Math.round(minute * 6) % 5 === 0 ? 200e6 : 60e6));
    assert.equal(peaks.growth, 1);
  });

  it('grows where every minute leaves something behind', () => {
    const { growth } = samplesOf((minute) => 60e6 + 2e6 * minute);
    assert.ok(growth > 1.1, `${growth}`);
  });
});
