import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../../../scripts/repository.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';

describe('exporting claims', () => {
  const resources = new AsyncDisposableStack();
  let workbench;
  let folder;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    folder = served.workspace;
    workbench = await served.open({ width: 1280, height: 900 });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
  });
  after(() => resources.disposeAsync());

  /** Takes the first form, and the file that the dialogue offers or this one. */
  async function take(words, name) {
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'JSON' }).first().waitFor();
    await workbench.quickInput.choose(words);
    const box = workbench.page.locator('.quick-input-box input');
    const offered = path.join(folder, `claims.${words.startsWith('CSV') ? 'csv' : 'json'}`);
    await workbench.page.waitForFunction(
      (end) => document.querySelector('.quick-input-box input')?.value.endsWith(end),
      offered,
    );
    if (name !== undefined) await box.fill(path.join(folder, name));
    await workbench.press('Enter');
    await workbench.page
      .locator('.tab.active', { hasText: name ?? /claims\.(csv|json)/ })
      .waitFor();
  }

  const rowsOf = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

  it('asks for form and file, writes what the command line writes, and shows it', async () => {
    await workbench.runCommand('Standpoint: Export Claims…');
    await take('CSV');
    const csv = readFileSync(path.join(folder, 'claims.csv'), 'utf8');
    assert.match(csv, /^\ufeffarticle,article_title,/);
    const program = [inRepository('dist/cli.js'), 'export', folder];
    assert.equal(csv, execFileSync(process.execPath, program, { encoding: 'utf8' }));
    await workbench.page.locator('.view-lines').filter({ hasText: 'article_title' }).waitFor();
  });

  it('writes what the filter of the list lets pass', async () => {
    await workbench.runCommand('Standpoint: Filter Claims');
    await workbench.quickInput.tick('Opposes');
    await workbench.waitForMessage(/Opposes · \d+ of \d+/);
    await workbench.runCommand('Standpoint: Export Filtered Claims…');
    await take('JSON', 'opposed.json');
    const stances = new Set(rowsOf('opposed.json').map(({ stance }) => stance));
    assert.deepEqual([...stances], ['opposes']);
    await workbench.runCommand('Standpoint: Show All Claims');
    await workbench.waitForRow('Marta Vell');
  });

  it('writes the claims of an actor that is asked for, and names what it had to leave out', async () => {
    const broken = '2026-03-06-kelm-hydro-statement.txt.claims.yaml';
    writeFileSync(path.join(folder, broken), '<<<<<<< ours\n');
    await workbench.waitForRow('To check');
    await workbench.runCommand('Standpoint: Export Claims of Actor…');
    await workbench.quickInput.choose('Marta Vell');
    await take('JSON', 'vell.json');
    const actors = new Set(rowsOf('vell.json').map(({ actor }) => actor));
    assert.deepEqual([...actors], ['Marta Vell']);
    await workbench.waitForNotification(/cannot be read: .*kelm-hydro-statement\.txt/);
  });

  it('names an article that cannot be read', async () => {
    const sidecar = path.join(folder, 'loop.txt.claims.yaml');
    symlinkSync(sidecar, sidecar);
    writeFileSync(path.join(folder, 'loop.txt'), '“The tide is late,” said Ruta Holl.\n');
    await workbench.waitForNotification('Standpoint failed: reading a changed file');
    await workbench.runCommand('Standpoint: Export Claims…');
    await take('JSON with Suggestions', 'loop.json');
    assert.ok(rowsOf('loop.json').every(({ article }) => article !== 'loop.txt'));
    await workbench.waitForNotification(/files cannot be read: .*loop\.txt/);
  });
});
