import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articleFiles, largeFolder } from '../../../test/bench/folder/articleFiles.ts';
import { until } from '../../../test/ui/until.mjs';
import { median } from '../timing.mjs';
import { watchArticle, watchKeys } from './inPage.mjs';
import { startVSCode } from './vscode.mjs';

/** Characters that are typed in a window, and the milliseconds between two of them. */
const typed = 20;
const pace = 120;
/** Milliseconds in which a window comes to rest. */
const rest = 1500;

/**
 * How long after its text the first highlight of an article is painted, for the first article of a window and the
 * next, and how long a typed character takes: with no extension, with the least one, and with Standpoint.
 */
export async function timeSights(resources, folder, rounds) {
  const kinds = {
    none: await startVSCode(resources, {}),
    least: await startVSCode(resources, { others: ['floor'] }),
    own: await startVSCode(resources, { withStandpoint: true }),
  };
  const seen = { none: [], least: [], own: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, { open }] of Object.entries(kinds)) {
      await using window = await open(folder);
      seen[kind].push(await sightsOf(window, kind !== 'none'));
    }
  }
  return inWords((kind, what) => median(seen[kind].map((one) => one[what])));
}

async function sightsOf({ workbench, page }, isMarked) {
  await sleep(rest);
  const first = await openArticle({ workbench, page }, 0, isMarked);
  await sleep(rest);
  const next = await openArticle({ workbench, page }, 1, isMarked);
  await sleep(rest);
  return { first, next, key: await typeInto({ workbench, page }) };
}

/** Milliseconds from its text to its first highlight; 0 where nothing marks it. */
async function openArticle({ workbench, page }, number, isMarked) {
  const { path: file, text } = articleFiles(largeFolder, number);
  await page.evaluate(watchArticle, text.slice(0, 30));
  await workbench.openFile(path.basename(file));
  const last = isMarked ? 'highlight' : 'text';
  const opened = () => page.evaluate(() => window.standpointOpened);
  await until(async () => (await opened())[last] > 0, `the ${last} of ${file}`);
  const times = await opened();
  return isMarked ? times.highlight - times.text : 0;
}

/** Median of the milliseconds from a key to the frame with its character, at the end of the second line with text. */
async function typeInto({ workbench, page }) {
  await workbench.goTo(3, 10_000);
  await page.evaluate(watchKeys);
  for (let count = 0; count < typed; count += 1) {
    await page.keyboard.press('x');
    await sleep(pace);
  }
  return median(await page.evaluate(() => window.standpointKeys));
}

function inWords(of) {
  const sight = (what) => {
    const [least, own] = ['least', 'own'].map((kind) => of(kind, what));
    const ratio = (own / least).toFixed(1);
    return `the least extension ${least.toFixed(0)} ms after the text, Standpoint ${own.toFixed(0)} ms: ${ratio} times`;
  };
  const key = (kind) => of(kind, 'key').toFixed(1);
  return [
    `first highlight of a window's first article: ${sight('first')}`,
    `of its next one: ${sight('next')}`,
    `a typed character is painted after ${key('none')} ms without an extension, ${key('least')} with the least, ${key('own')} with Standpoint: ${(of('own', 'key') / of('none', 'key')).toFixed(2)} times`,
  ];
}
