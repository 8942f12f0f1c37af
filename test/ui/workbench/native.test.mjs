import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveStandpoint } from '../servedStandpoint.mjs';

const article = '2026-03-23-northern-wire.txt';

describe("VS Code's own features on articles, by keyboard", () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;
  let page;

  before(async () => {
    const served = await serveStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
    workbench = await served.open();
    page = workbench.page;
    await workbench.openContainer('Explorer');
    await workbench.openFile(article);
    await workbench.progress();
  });
  after(() => resources.disposeAsync());

  it('badges articles in the Explorer with what is untagged', async () => {
    const label = page.locator('.explorer-folders-view .monaco-icon-label', { hasText: article });
    const spoken = await waitFor(() => label.getAttribute('aria-label'), /untagged/);
    assert.match(spoken, /\d+ untagged claims$/);
  });

  it('outlines who speaks; Go to Symbol in Editor leads there, and breadcrumbs follow', async () => {
    await workbench.runCommand('Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'Halmora' }).first().waitFor();
    await workbench.openFile(article);
    await workbench.press('Control+Shift+O');
    await workbench.choose('Annika Lorne');
    await page.locator('.breadcrumbs-control', { hasText: 'Annika Lorne' }).waitFor();
  });

  it('finds a claim of another article by Go to Symbol in Workspace, and selects it', async () => {
    await workbench.press('Control+T');
    await workbench.choose('a circus');
    await page.locator('.tab.active', { hasText: 'FILE' }).waitFor();
    assert.match(await workbench.selection(), /selected/);
    await workbench.openFile(article);
  });

  it('renames the actor under the cursor with F2, and leaves the article as it is', async () => {
    const before = await readFile(path.join(workspace, article), 'utf8');
    const line = before.slice(0, before.indexOf('Tolland told')).split('\n').length;
    const column = before.split('\n')[line - 1].indexOf('Tolland told') + 2;
    await workbench.goTo(line, column);
    await workbench.press('F2');
    const box = page.locator('.quick-input-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Idris Tolland');
    await workbench.answer('Idris Tolland of Halmora');
    const codebook = await waitFor(
      () => readFile(path.join(workspace, 'standpoint.yaml'), 'utf8'),
      /name: "?Idris Tolland of Halmora"?/,
    );
    assert.match(codebook, /"Idris Tolland"/);
    assert.equal(await readFile(path.join(workspace, article), 'utf8'), before);
    await page.locator('.breadcrumbs-control', { hasText: 'Idris Tolland of Halmora' }).waitFor();
  });

  it('folds text without claims', async () => {
    const lines = () => page.locator('.editor-instance .view-line').count();
    await workbench.press('Control+Home');
    const before = await lines();
    await workbench.runCommand('Standpoint: Fold Text Without Claims');
    await page.locator('.editor-instance .inline-folded').first().waitFor();
    assert.ok((await lines()) <= before);
  });

  /** Asks again until the answer matches. */
  async function waitFor(ask, pattern) {
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await ask();
      if (pattern.test(answer)) return answer;
      await sleep(100);
    }
    assert.fail(`${pattern} was waited for in vain: ${await ask()}`);
  }
});
