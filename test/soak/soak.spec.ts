import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commands } from 'vscode';
import { read } from '../host/workbench.ts';
import { VscodeDesk } from '../longHost/vscodeDesk.ts';
import { articles } from '../unit/session/sitting/articles.ts';
import { Sitting } from '../unit/session/sitting/sitting.ts';
import { calmSteps } from '../unit/session/sitting/step.ts';
import { lookAround } from './lookAround.ts';
import { heapInUse, Samples } from './memory.ts';

/** How long, and which random work; `npm run soak` leaves it in the folder. */
async function orders(): Promise<{ readonly minutes: number; readonly seed: number }> {
  return JSON.parse((await read('soak.json')) ?? '{}');
}

describe('random work for minutes in VS Code', () => {
  it('loses no decision, shows every claim where it is, and takes no more memory', async function () {
    this.timeout(0);
    const { minutes, seed } = await orders();
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / 60_000;
    const samples = new Samples(minutes);
    let [sittings, looks] = [0, 0];
    for (; elapsed() < minutes; sittings += 1) {
      await sitOnce(sittings, seed + sittings);
      looks += await lookAround(seed + sittings);
      samples.add(elapsed(), await heapInUse());
    }
    await beRefused();
    console.log(`soak: ${sittings} sittings, ${looks} looks around them; ${samples}`);
    assert.ok(sittings > 0 && looks > 0, 'nothing was done');
    assert.ok(samples.growth < 1.1, `the heap has grown: ${samples}`);
  });
});

/** A refusal is logged: where the log has no entry in the end, nobody could have read an error there. */
async function beRefused(): Promise<void> {
  await commands.executeCommand('standpoint.dismissClaim', { article: 'nowhere', key: 'none' });
}

/** Steps and checks as in the stage `sittings`: after each, all that was decided has to be there. */
async function sitOnce(number: number, seed: number): Promise<void> {
  const desk = new VscodeDesk(`sitting-${number}.txt`);
  const sitting = fc.asyncProperty(fc.constantFrom(...articles), calmSteps, async (text, steps) => {
    try {
      await Sitting.of({ text, desk }, steps);
    } finally {
      await desk.clear();
    }
  });
  const details = await fc.check(sitting, { seed, numRuns: 1, endOnFailure: true });
  if (details.failed) {
    throw new Error(`${fc.defaultReportMessage(details)}\n${details.errorInstance}`);
  }
}
