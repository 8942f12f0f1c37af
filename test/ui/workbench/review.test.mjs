import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';

const article = '2026-03-23-northern-wire.txt';

describe('review mode, by keyboard', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;
  let claims;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
    workbench = await served.open();
    await workbench.openFile(article);
    claims = await workbench.progress();
  });
  after(() => resources.disposeAsync());

  it('begins at the first claim that has no stance and keeps typing out of the article', async () => {
    assert.equal(claims.tagged, 0);
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review: \d+ of \d+ left · Article/);
    await workbench.selection();
    const before = await readFile(path.join(workspace, article), 'utf8');
    await workbench.press('z', 'Backspace', 'Escape');
    await workbench.waitForProgress(/^\s*0 of \d+ tagged/);
    await workbench.press('Control+S');
    assert.equal(await readFile(path.join(workspace, article), 'utf8'), before);
  });

  it('tags the whole article with one key a claim', async () => {
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(new RegExp(`Review: ${claims.total} of ${claims.total} left`));
    for (let claim = 0; claim < claims.total; claim += 1)
      await workbench.press(`${(claim % 5) + 1}`);
    await workbench.waitForProgress(new RegExp(`all ${claims.total} tagged`));
    const text = await sidecarWith(claims.total);
    const stances = [...text.matchAll(/stance: (\w+)/g)].map(([, stance]) => stance);
    const scale = ['supports', 'opposes', 'neutral', 'mixed', 'unclear'];
    assert.deepEqual(
      stances,
      stances.map((_, index) => scale[index % 5]),
    );
  });

  it('takes decisions back, one key each, and does them again', async () => {
    await workbench.press('u', 'Control+Z', 'u');
    await workbench.waitForProgress(new RegExp(`3 of ${claims.total} left`));
    await workbench.press('Shift+U');
    await workbench.waitForProgress(new RegExp(`2 of ${claims.total} left`));
  });

  it('dismisses, and repeats the last tag', async () => {
    await workbench.press('n', 'x');
    await workbench.waitForProgress(new RegExp(`1 of ${claims.total - 1} left`));
    await workbench.press('n', 'r');
    await workbench.waitForProgress(new RegExp(`all ${claims.total - 1} tagged`));
  });

  it('gives a claim another actor and a target', async () => {
    await workbench.press('j', 'a');
    await workbench.quickInput.choose('The Wire');
    await workbench.press('t');
    await workbench.quickInput.choose('Filling the Kelm Dam');
    const text = await sidecarWith(claims.total - 1, 'fill-kelm-dam');
    assert.match(text, /actor: "The Wire"/);
  });

  it('shows its keys and ends; the article can be edited again', async () => {
    await workbench.press('Shift+Slash');
    await workbench.page.locator('.quick-input-box input').waitFor();
    await workbench.page.keyboard.type('End the review');
    await workbench.page.locator('.quick-input-list', { hasText: 'Escape' }).waitFor();
    assert.deepEqual(await workbench.quickInput.labels(), ['Escape']);
    await workbench.press('Escape');
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.press('Escape');
    await workbench.waitForProgress(/^\s*\d+ of \d+ tagged/);
    await workbench.press('Control+Home');
    await workbench.page.keyboard.type('zz ');
    await workbench.page.locator('.view-line', { hasText: 'zz ' }).first().waitFor();
  });

  function sidecarWith(records, words = '') {
    const holds = (text) =>
      (text.match(/stance: /g) ?? []).length === records && text.includes(words);
    const sidecar = path.join(workspace, `${article}.claims.yaml`);
    return textOnce(sidecar, holds, `${records} stances in the sidecar`);
  }
});
