import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainSettings } from '../../../scripts/hosts/settings.mjs';
import { inRepository } from '../../../scripts/repository.mjs';
import { serveStandpoint } from '../servedStandpoint.mjs';

const trusting = {
  ...plainSettings,
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

describe('a folder that nobody trusts yet, and one that is on no disk', () => {
  const resources = new AsyncDisposableStack();
  let served;

  before(async () => {
    served = await serveStandpoint(resources, {
      folder: 'samples',
      settings: trusting,
      isTrustAsked: true,
      others: [inRepository('test/fixtures/virtualFolder')],
    });
  });
  after(() => resources.disposeAsync());

  it('is read and tagged in Restricted Mode', async () => {
    const workbench = await served.open();
    await workbench.page.locator('.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile('2026-03-23-northern-wire.txt');
    await workbench.progress();
    await workbench.press('Alt+Shift+N');
    await workbench.selection();
    await workbench.press('Alt+Shift+1');
    await workbench.waitForProgress(/1 of \d+ tagged/);
    const sidecar = path.join(served.workspace, '2026-03-23-northern-wire.txt.claims.yaml');
    while (!existsSync(sidecar)) await workbench.page.waitForTimeout(50);
    assert.match(await readFile(sidecar, 'utf8'), /stance: supports/);
  });

  it('says there why it does not commit, and what to do', async () => {
    const workbench = await served.open();
    await workbench.page.locator('.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile('2026-03-23-northern-wire.txt');
    await workbench.progress();
    await workbench.runCommand('Standpoint: Commit Annotations');
    await workbench.waitForNotification(/trust/i);
  });

  it('is read and tagged beside a folder on disk', async () => {
    const file = path.join(path.dirname(served.workspace), 'virtual.code-workspace');
    const folders = [{ path: served.workspace }, { uri: 'virtual:/', name: 'nowhere' }];
    await writeFile(file, JSON.stringify({ folders }));
    const workbench = await served.open(undefined, { workspace: file });
    await workbench.waitForFolders();
    await workbench.openContainer('Standpoint');
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.answer('The lamps must stay');
    await workbench.waitForRow('Ines Vell');
    await workbench.goToRow('Ines Vell');
    await workbench.press('ArrowRight');
    await workbench.goToRow('The lamps must stay');
    await workbench.press('Enter');
    await workbench.waitForProgress('0 of 1 tagged');
    await workbench.press('Alt+Shift+2');
    await workbench.waitForProgress('1 of 1 tagged');
    await workbench.openContainer('Explorer');
    await workbench.waitForRow('lamps.txt.claims.yaml');
  });
});
