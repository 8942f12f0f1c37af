import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';

const claims = {
  'a-first.txt': ['The ferry will stay', 'The quay will not be sold'],
  'b-second.txt': ['The bridge is too narrow'],
  'c-third.txt': ['The lamps are paid for'],
};

describe('a review of a folder, by keyboard', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'test/fixtures/quiet' });
    for (const [name, words] of Object.entries(claims)) {
      const lines = words.map((one) => `“${one},” said Marta Vell.\n`);
      await writeFile(path.join(served.workspace, name), lines.join('\n'));
    }
    workbench = await served.open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
  });
  after(() => resources.disposeAsync());

  it('leads from article to article, and says what is left of all', async () => {
    await workbench.openFile('a-first.txt');
    await workbench.runCommand('Standpoint: Review Folder');
    await workbench.waitForProgress('4 of 4 left · Folder');
    await workbench.press('1', '1');
    await isShown('b-second.txt');
    await workbench.waitForProgress('2 of 4 left · Folder');
    await workbench.press('p');
    await isShown('c-third.txt');
    await workbench.press('n');
    await isShown('b-second.txt');
  });

  it('keeps typing out of every article it has led to', async () => {
    await workbench.press('z');
    await workbench.page.locator('.view-line', { hasText: /z/ }).waitFor({ state: 'detached' });
    await workbench.press('2');
    await isShown('c-third.txt');
    await workbench.press('2');
    await workbench.waitForProgress('all 4 tagged · Folder');
  });

  it('ends at once for all of them', async () => {
    await workbench.press('d');
    await workbench.waitForProgress(/Review: .*article done/);
    await workbench.press('Escape');
    await workbench.waitForProgress(/^\s*1 of 1 tagged · article done/);
    for (const name of Object.keys(claims)) {
      await workbench.openFile(name);
      await workbench.waitForProgress(/^\s*\d of \d tagged/);
      await workbench.press('Control+Home');
      await typed('zz ');
    }
  });

  /** Waits until the editor of an article has the focus, with a claim selected. */
  async function isShown(name) {
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.selection();
  }

  /** Types, also where VS Code needs a moment to let go of a lock. */
  async function typed(words) {
    const line = workbench.page.locator('.view-line', { hasText: words }).first();
    for (let tries = 0; tries < 10; tries += 1) {
      await workbench.page.keyboard.type(words);
      const isThere = await line.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
    }
    assert.fail(`“${words}” cannot be typed`);
  }
});
