import { seed, sitWell } from '../unit/session/sitting/sittings.ts';

describe('2,000 sittings of edits, decisions and changes outside', () => {
  it(`lose no decision and show every claim where it is (seed ${seed})`, () =>
    sitWell(2_000)).timeout(500_000); // Seconds on an idle machine, minutes on a busy one.
});
