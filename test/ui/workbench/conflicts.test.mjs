import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commitAll, leaveUnmerged } from '../../../scripts/hosts/gitRepository.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

const sidecar = 'harbour.txt.claims.yaml';

describe('a conflict, by keyboard alone', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;
  let ours;
  let theirs;

  before(async () => {
    const served = await shareStandpoint(resources);
    workspace = served.workspace;
    const base = await read();
    const withStance = (lines) => base.replace('    stance: supports\n', lines);
    ours = withStance('    stance: supports\n    by: "ana"\n    note: "<b>not</b> sure"\n');
    theirs = withStance('    stance: opposes\n    by: "luc"\n');
    await writeFile(path.join(workspace, sidecar), withStance(''));
    await commitAll(resources, workspace);
    await leaveUnmerged(resources, workspace, sidecar, { ours, theirs });
    workbench = await served.open();
  });
  after(() => resources.disposeAsync());

  function read() {
    return readFile(path.join(workspace, sidecar), 'utf8');
  }

  function status() {
    return execFileSync('git', ['status', '--porcelain', sidecar], {
      cwd: workspace,
      encoding: 'utf8',
    });
  }

  it('is offered once, and asked as two cards with all that both say', async () => {
    await workbench.waitForNotification('Git could not merge');
    await workbench.runCommand('Standpoint: Resolve Conflicts');
    const page = await frameWith(workbench.page, '.card');
    const cards = await page.locator('.card').allInnerTexts();
    const [first, second] = cards.map((card) => card.replace(/\s+/g, ' '));
    assert.match(first, /^ana ours, branch main, .*Stance ▲ Supports.* Note <b>not<\/b> sure/);
    assert.match(second, /^luc theirs, branch second-coder, .*Stance ▼ Opposes.* Note none/);
    assert.match(await page.locator('mark').innerText(), /^“The barrier will pay/);
    const stance = page.locator('.stance').first();
    const colour = () => stance.evaluate((element) => getComputedStyle(element).color);
    const ofThePalette = 'rgb(26, 127, 55)';
    await until(async () => (await colour()) === ofThePalette, `a stance in ${ofThePalette}`);
  });

  it('stays as it is where it is put off, and is resolved with Tab and Enter', async () => {
    const before = await read();
    assert.match(before, /<<<<<<< /);
    await workbench.press('Alt+Shift+0');
    await workbench.page
      .locator('.tab', { hasText: 'Resolve Conflicts' })
      .waitFor({ state: 'detached' });
    await workbench.waitForNotification('left for later');
    assert.equal(await read(), before);
    await workbench.runCommand('Standpoint: Resolve Conflicts');
    const page = await frameWith(workbench.page, '.card');
    await until(() => page.evaluate(() => document.hasFocus()), 'the page has the focus');
    await workbench.press('Tab', 'Tab');
    await page.locator('a:focus', { hasText: 'Take luc’s' }).waitFor();
    await workbench.press('Enter');
    await workbench.waitForNotification('Merged');
    const merged = /stance: opposes\n {4}by: "luc"\n {4}note: "<b>not<\/b> sure"/;
    await until(async () => merged.test(await read()), 'the sidecar is not merged');
    await until(() => /^M {2}/.test(status()), 'the resolved sidecar is not staged');
  });
});

async function frameWith(page, selector) {
  const has = (frame) =>
    frame
      .locator(selector)
      .count()
      .catch(() => 0);
  return until(async () => {
    for (const frame of page.frames()) if ((await has(frame)) > 0) return frame;
    return undefined;
  }, `a frame with ${selector}`);
}
