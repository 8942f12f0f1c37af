import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainSettings } from '../../../scripts/hosts/settings.mjs';
import { inRepository } from '../../../scripts/repository.mjs';
import { serveStandpoint } from '../servedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';

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
    await textOnce(sidecar, /stance: supports/);
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
    const workbench = await openBeside('virtual:/');
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.quickInput.answer('The lamps must stay');
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

  it('lets an export be cancelled that waits for a folder which never answers', async () => {
    const workbench = await openBeside('silent:/');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Export Claims…');
    const words = 'claims are exported when the folder is read';
    await workbench.waitForNotification(words);
    const notice = workbench.page.locator('.notification-list-item', { hasText: words });
    await notice.first().getByRole('button', { name: 'Cancel' }).click();
    await workbench.page.locator('.statusbar', { hasText: 'The export was cancelled' }).waitFor();
    await notice.first().waitFor({ state: 'detached' });
    assert.equal(await workbench.page.locator('.quick-input-widget:visible').count(), 0);
  });

  /** A window with the folder on disk, and with another one that is on none. */
  async function openBeside(uri) {
    const file = path.join(
      path.dirname(served.workspace),
      `${new URL(uri).protocol.slice(0, -1)}.code-workspace`,
    );
    const folders = [{ path: served.workspace }, { uri, name: 'nowhere' }];
    await writeFile(file, JSON.stringify({ folders }));
    const workbench = await served.open(undefined, { workspace: file });
    await workbench.waitForFolders();
    await workbench.openContainer('Standpoint');
    return workbench;
  }
});
