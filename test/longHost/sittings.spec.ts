import fc from 'fast-check';
import { articles } from '../unit/session/sitting/articles.ts';
import { Sitting } from '../unit/session/sitting/sitting.ts';
import { seed } from '../unit/session/sitting/sittings.ts';
import { calmSteps } from '../unit/session/sitting/step.ts';
import { VscodeDesk } from './vscodeDesk.ts';

const sittings = 50;

describe(`${sittings} sittings of edits, decisions and changes outside in VS Code`, () => {
  it(`lose no decision and show every claim where it is (seed ${seed})`, async function () {
    this.timeout(600_000); // Three minutes on an idle machine; only a sitting that hangs is to be ended.
    let held = 0;
    const sitting = fc.asyncProperty(
      fc.constantFrom(...articles),
      calmSteps,
      async (text, steps) => {
        held += 1;
        const desk = new VscodeDesk(`sitting-${held}.txt`);
        try {
          await Sitting.of({ text, desk }, steps);
        } finally {
          await desk.clear();
        }
      },
    );
    // Without looking for a shorter sitting that fails too: each takes seconds.
    const details = await fc.check(sitting, { seed, numRuns: sittings, endOnFailure: true });
    if (details.failed) {
      throw new Error(`${fc.defaultReportMessage(details)}\n${details.errorInstance}`);
    }
  });
});
