import assert from 'node:assert/strict';
import path from 'node:path';
import { writeLargeFolder } from '../largeFolder.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';

const runs = 7;
/** Milliseconds on a machine with nothing else to do. VS Code itself waits 200 before it draws changed rows. */
const goals = { expand: 150, filter: 150, reveal: 150, tag: 300 };
/** Where the machine is busy, a large sidebar may take so many times as long as a small one. */
const factor = 5;
/** Milliseconds that the cursor has to rest before the sidebar follows it; not counted. */
const rest = 150;

const sizes = {
  small: { claims: 100, actors: 10 },
  large: { claims: 10_000, actors: 1000 },
};

/** Times are those from a key's event to the frame that shows what it did, taken in the page. */
describe('a sidebar with 10,000 claims of 1,000 actors', () => {
  const resources = new AsyncDisposableStack();
  const times = {};

  before(async function () {
    this.timeout(600_000);
    const served = await shareStandpoint(resources);
    for (const [name, size] of Object.entries(sizes)) {
      const folder = path.join(path.dirname(served.workspace), name);
      await writeLargeFolder(folder, size);
      const workbench = await served.open(undefined, { folder });
      times[name] = await timesIn(workbench, size);
      await workbench.page.close();
    }
  });
  after(() => resources.disposeAsync());

  for (const what of Object.keys(goals)) {
    it(`is quick to ${what}`, () => {
      const { small, large } = { small: times.small[what], large: times.large[what] };
      const said = `${large.toFixed(0)} ms, with 100 claims ${small.toFixed(0)} ms`;
      console.log(`      ${what}: ${said}`);
      assert.ok(large < Math.max(goals[what], factor * small), said);
    });
  }
});

async function timesIn(workbench, { claims }) {
  await workbench.openContainer('Standpoint');
  await waitUntilRead(workbench, Math.ceil(claims / 3));
  await workbench.openFile('article-000.txt');
  await workbench.runCommand('Focus on Claims View');
  await workbench.press('Home');
  return {
    expand: await medianOf(() => timeExpansion(workbench)),
    filter: await medianOf((run) => timeFilter(workbench, run + 20)),
    ...(await timesInEditor(workbench)),
  };
}

/** The badge counts the untagged claims. */
async function waitUntilRead({ page }, untagged) {
  const count = untagged.toLocaleString('en');
  await page
    .locator(`.activitybar .badge[aria-label*="${count} untagged claims"]`)
    .waitFor({ state: 'attached', timeout: 300_000 });
}

/** From → on an actor until its claims are drawn. */
async function timeExpansion(workbench) {
  const { page } = workbench;
  const time = await timed(page, 'ArrowRight', 'rows().some((row) => row.includes("“Gate"))');
  await workbench.press('ArrowLeft');
  await page.waitForFunction(
    () =>
      !document
        .querySelector('.sidebar .pane:has(.pane-header[aria-label^="Claims"]) .monaco-list')
        .innerText.includes('“Gate'),
  );
  await workbench.press('ArrowDown');
  return time;
}

/** From Enter in the box until nothing but the actor of the one claim is drawn. */
async function timeFilter(workbench, number) {
  const { page } = workbench;
  await workbench.runCommand('Standpoint: Search Claims');
  await page.locator('.quick-input-box input').fill(`Gate ${number} of`);
  const time = await timed(page, 'Enter', 'rows().length === 1');
  await workbench.runCommand('Standpoint: Show All Claims');
  await page.waitForFunction(
    () =>
      document.querySelectorAll(
        '.sidebar .pane:has(.pane-header[aria-label^="Claims"]) .monaco-list-row',
      ).length > 5,
  );
  return time;
}

/** From ↓ into a claim until its row is selected, and from the key of a stance until that is drawn. */
async function timesInEditor(workbench) {
  const { page } = workbench;
  const shown = (number) => `selected().includes("Gate ${number} of")`;
  await workbench.openFile('article-000.txt');
  await workbench.goTo(1, 3);
  await waitFor(page, shown(0));
  const times = { reveal: [], tag: [] };
  for (let number = 1; number <= runs; number += 1) {
    await workbench.press('ArrowDown');
    times.reveal.push((await timed(page, 'ArrowDown', shown(number))) - rest);
    const [key, icon] = number % 3 === 2 ? [2, 'thumbsdown'] : [1, 'thumbsup'];
    times.tag.push(await timed(page, `Alt+Shift+${key}`, `icon().includes("${icon}")`));
  }
  return { reveal: median(times.reveal), tag: median(times.tag) };
}

/** What the conditions below are written with. */
const inPage = `
  const text = (row) => row?.innerText.replaceAll('\\n', ' ') ?? '';
  const pane = '.sidebar .pane:has(.pane-header[aria-label^="Claims"]) ';
  const rows = () => [...document.querySelectorAll(pane + '.monaco-list-row')].map(text);
  const row = () => document.querySelector(pane + '.monaco-list-row.selected');
  const selected = () => text(row());
  const icon = () => row()?.querySelector('.custom-view-tree-node-item-icon')?.className ?? '';
`;

function waitFor(page, condition) {
  return page.waitForFunction(`(() => { ${inPage} return ${condition}; })()`);
}

/** Presses a key and gives the milliseconds from its event to the frame after the one that meets a condition. */
async function timed(page, key, condition) {
  await page.evaluate(`{
    ${inPage}
    let start;
    addEventListener('keydown', ({ timeStamp }) => { start ??= timeStamp; }, true);
    window.standpointTimed = new Promise((resolve) => {
      const look = () => {
        if (start === undefined || !(${condition})) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.now() - start));
      };
      look();
    });
    undefined;
  }`);
  await page.keyboard.press(key);
  return page.evaluate('window.standpointTimed');
}

async function medianOf(measure) {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure(run));
  return median(times);
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
