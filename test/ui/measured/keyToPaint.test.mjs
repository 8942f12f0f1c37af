import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchHighlight, watchKeys } from '../paintTimes.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';

const rounds = 3;
const claimCount = 44;
/** Milliseconds between keys, as a quick analyst presses them. */
const pace = 400;
/** Milliseconds from a key to the frame that shows it, for 95 of 100 keys. */
const limits = { highlight: 100, row: 300 };

const words = (claim) => `Pier ${claim} will stay open`;
const text = Array.from(
  { length: claimCount },
  (_, claim) => `“${words(claim)},” said Marta Vell.\n`,
).join('\n');

describe('a key of review mode', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'test/fixtures/twentyClaims' });
    for (let round = 0; round < rounds; round += 1)
      await writeFile(path.join(served.workspace, `pier${round}.txt`), text);
    // All claims and rows are in view, so that what is timed is no scrolling.
    workbench = await served.open({ width: 1400, height: 2200 });
    await workbench.openContainer('Standpoint');
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.quickInput.choose('No Groups');
    await workbench.runCommand('Standpoint: Sort Claims By');
    await workbench.quickInput.choose('Place');
    await workbench.openFile('pier0.txt');
    await workbench.runCommand('Standpoint: Filter Claims');
    await workbench.quickInput.tick('In this article');
    await workbench.waitForMessage(/this article/i);
  });
  after(() => resources.disposeAsync());

  it('shows as a highlight within 100 ms and in the sidebar within 300 ms', async function () {
    const results = [];
    for (let round = 0; round < rounds && !results.some(isQuick); round += 1) {
      const result = await timeRound(`pier${round}.txt`);
      console.log(`      ${described(result)}`);
      results.push(result);
    }
    // Where others keep the machine busy, the clock says nothing about Standpoint.
    if (!results.some(isQuick) && loadavg()[0] > 2 * availableParallelism()) this.skip();
    assert.ok(results.some(isQuick), 'no round was within the limits');
  });

  it('leaves the other highlights alone while somebody types', async () => {
    await workbench.press('Escape', 'Control+Home');
    await workbench.waitForProgress(/^\s*\d+ of \d+ tagged/);
    const seen = await workbench.page.evaluate(watchHighlight, words(3));
    assert.ok(seen, 'the highlight is not there to begin with');
    for (const keys of ['before it ', 'more ']) {
      for (const key of keys) {
        await workbench.page.keyboard.type(key);
        await sleep(120);
      }
    }
    await workbench.goTo(7, 6);
    for (const key of 'within') {
      await workbench.page.keyboard.type(key);
      await sleep(120);
    }
    await sleep(1500); // the engine reads again what was typed, after a pause
    const { frames, without } = await workbench.page.evaluate(() => window.standpointFrames);
    console.log(`      ${frames} frames while typing, ${without} of them without the highlight`);
    assert.ok(frames > 20);
    assert.equal(without, 0);
  });

  /** Tags every claim of a fresh article and returns how long each took to show, in milliseconds. */
  async function timeRound(article) {
    await workbench.openFile(article);
    await workbench.waitForProgress(`0 of ${claimCount} tagged`);
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(`${claimCount} of ${claimCount} left`);
    await workbench.selection();
    await workbench.page.evaluate(watchKeys);
    for (let claim = 0; claim < claimCount; claim += 1) {
      await workbench.page.evaluate((awaited) => window.standpointAwait(awaited), words(claim));
      await workbench.press('1');
      await sleep(pace);
    }
    await workbench.waitForProgress(`all ${claimCount} tagged`);
    await sleep(1000);
    const times = await workbench.page.evaluate(() => window.standpointTimes);
    return {
      highlight: times.flatMap(({ highlight }) => highlight ?? Number.POSITIVE_INFINITY),
      row: times.flatMap(({ row }) => row ?? Number.POSITIVE_INFINITY),
    };
  }
});

function isQuick(result) {
  return Object.entries(limits).every(([what, limit]) => atPercentile(95, result[what]) < limit);
}

function atPercentile(percentile, times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percentile / 100) * sorted.length) - 1)];
}

function described(result) {
  const words = Object.entries(result).map(([what, times]) => {
    const [median, p95, most] = [50, 95, 100].map((at) => Math.round(atPercentile(at, times)));
    return `${what} after ${median} ms (median), ${p95} ms (95 %), ${most} ms (most)`;
  });
  return `${result.highlight.length} keys: ${words.join('; ')}`;
}
