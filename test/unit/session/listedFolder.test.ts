import assert from 'node:assert/strict';
import fc from 'fast-check';
import { happenings } from './listedFolder/happening.ts';
import { seen } from './listedFolder/seen.ts';
import { Workplace } from './listedFolder/workplace.ts';

const { LISTED_SEED: chosenSeed, LISTED_RUNS: runs = '600' } = process.env;
const seed = Number(chosenSeed ?? 20261123);

describe('a folder after any course of events', function () {
  this.timeout(600_000); // As long as somebody asks for.

  it(`is listed as a new session lists it (seed ${seed})`, async () => {
    const property = fc.asyncProperty(happenings, async (course) => {
      const place = new Workplace();
      for (const happening of course) await place.take(happening);
      await place.calmDown();
      assert.deepEqual(place.doings.failures, []);
      assert.deepEqual(seen(place.session), seen(await place.fresh()));
      assert.deepEqual(place.logged, []);
      place.session.dispose();
    });
    await fc.assert(property, { seed, numRuns: Number(runs) });
  });
});
