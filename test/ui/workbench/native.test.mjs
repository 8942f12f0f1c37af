import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';
import { until } from '../until.mjs';

const article = '2026-03-23-northern-wire.txt';

describe("VS Code's own features on articles, by keyboard", () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;
  let page;
  let box;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
    workbench = await served.open();
    page = workbench.page;
    box = page.locator('.quick-input-box input');
    await workbench.openContainer('Explorer');
    await workbench.openFile(article);
    await workbench.progress();
  });
  after(() => resources.disposeAsync());

  it('badges articles in the Explorer with what is untagged', async () => {
    const label = page.locator('.explorer-folders-view .monaco-icon-label', { hasText: article });
    const spoken = () => label.getAttribute('aria-label');
    await until(async () => /\d+ untagged claims$/.test(await spoken()), 'a badge');
  });

  it('outlines who speaks; Go to Symbol in Editor leads there, and breadcrumbs follow', async () => {
    await workbench.runCommand('Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'Halmora' }).first().waitFor();
    await workbench.openFile(article);
    await workbench.press('Control+Shift+O');
    await workbench.quickInput.choose('Annika Lorne');
    await page.locator('.breadcrumbs-control', { hasText: 'Annika Lorne' }).waitFor();
  });

  it('finds a claim of another article by Go to Symbol in Workspace, and goes there', async () => {
    await workbench.press('Control+T');
    await workbench.quickInput.choose('harsh');
    await page.locator('.tab.active', { hasText: 'harbor-ledger' }).waitFor();
    await page.locator('.breadcrumbs-control', { hasText: 'harsh but lawful' }).waitFor();
  });

  it('renames the actor under the cursor with F2, and leaves the article as it is', async () => {
    const before = await readFile(path.join(workspace, article), 'utf8');
    const lines = before.split('\n');
    const line = lines.findIndex((words) => words.startsWith('Tolland said'));
    await workbench.openFile(article);
    await workbench.goTo(line + 1, 3);
    await page.locator('.breadcrumbs-control', { hasText: 'Idris Tolland' }).waitFor();
    await box.waitFor({ state: 'hidden' });
    const asked = await until(async () => {
      if (await box.isVisible()) return box.inputValue();
      await workbench.press('F2'); // VS Code may not know yet that the cursor is at an actor
      return '';
    }, 'the box for a name');
    assert.equal(asked, 'Idris Tolland');
    await workbench.quickInput.answer('Idris Tolland of Halmora');
    const renamed = /name: "Idris Tolland of Halmora"/;
    const codebook = await textOnce(path.join(workspace, 'standpoint.yaml'), renamed);
    assert.match(codebook, /aliases: \[.*"Idris Tolland"/);
    await page.locator('.breadcrumbs-control', { hasText: 'Idris Tolland of Halmora' }).waitFor();
    assert.equal(await readFile(path.join(workspace, article), 'utf8'), before);
  });

  it('folds text without claims', async () => {
    await workbench.openFile('2026-03-06-kelm-hydro-statement.txt');
    const lines = () => page.locator('.editor-instance .view-line').count();
    await workbench.press('Control+Home');
    const before = await lines();
    await workbench.runCommand('Standpoint: Fold Text Without Claims');
    await page.locator('.editor-instance .inline-folded').first().waitFor();
    assert.ok((await lines()) < before);
  });
});
