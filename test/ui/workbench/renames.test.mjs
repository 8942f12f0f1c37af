import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

/** VS Code asks before an extension takes further files along, until the user has said that it always may. */
const question = 'wants to make refactoring changes';

describe('an article and its sidecar in the Explorer', () => {
  const resources = new AsyncDisposableStack();
  let workbench;
  let inWorkspace;
  let record;

  before(async () => {
    const served = await shareStandpoint(resources, {
      settings: { 'explorer.confirmUndo': 'light', 'explorer.confirmDelete': false },
    });
    inWorkspace = (name) => path.join(served.workspace, name);
    record = await readFile(inWorkspace('harbour.txt.claims.yaml'), 'utf8');
    workbench = await served.open();
    await workbench.openContainer('Standpoint'); // The extension is awake when this has rows.
    await workbench.waitForRow('Tomas Reddick');
  });
  after(() => resources.disposeAsync());

  it('are renamed together', async () => {
    await choose('harbour.txt');
    await workbench.press('F2');
    const input = workbench.page.locator('.explorer-viewlet .monaco-inputbox input');
    await input.fill('quay.txt');
    await workbench.press('Enter');
    await agree();
    await until(async () => (await textOf('quay.txt.claims.yaml')) === record);
    await until(() => exists('quay.txt'));
    assert.equal(await exists('harbour.txt'), false);
    assert.equal(await exists('harbour.txt.claims.yaml'), false);
  });

  it('are both back when that is undone', async () => {
    await choose('quay.txt');
    await workbench.press('Control+Z');
    await until(async () => (await textOf('harbour.txt.claims.yaml')) === record);
    await until(() => exists('harbour.txt'));
    assert.equal(await exists('quay.txt'), false);
    assert.equal(await exists('quay.txt.claims.yaml'), false);
  });

  it('are deleted together, and both back when that is undone', async () => {
    const article = await textOf('harbour.txt');
    await choose('harbour.txt');
    await workbench.press('Delete');
    await agree();
    await until(async () => !(await exists('harbour.txt')));
    await until(async () => !(await exists('harbour.txt.claims.yaml')));
    await choose('night-trains.txt');
    await workbench.press('Control+Z');
    await until(async () => (await textOf('harbour.txt.claims.yaml')) === record);
    await until(async () => (await textOf('harbour.txt')) === article);
  });

  /** Puts the focus of the Explorer on a file. */
  async function choose(name) {
    await workbench.openContainer('Explorer');
    await workbench.rows().getByText(name, { exact: true }).click();
    await workbench.runCommand('File: Focus on Files Explorer');
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row.focused', { hasText: name })
      .waitFor();
  }

  /** Takes what is offered first whatever VS Code asks, until it has asked about the sidecar. */
  async function agree() {
    const dialog = workbench.page.locator('.monaco-dialog-box');
    for (let asked = ''; !asked.includes(question); ) {
      await dialog.locator('.monaco-button:focus').waitFor();
      asked = await dialog.innerText();
      await workbench.press('Enter');
      await dialog.filter({ hasText: asked.split('\n')[0] }).waitFor({ state: 'detached' });
    }
  }

  async function exists(name) {
    return access(inWorkspace(name)).then(
      () => true,
      () => false,
    );
  }

  async function textOf(name) {
    return (await exists(name)) ? readFile(inWorkspace(name), 'utf8') : undefined;
  }
});
