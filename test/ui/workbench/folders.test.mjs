import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

describe('a window without a folder, or with several', () => {
  const resources = new AsyncDisposableStack();
  let served;

  before(async () => {
    served = await shareStandpoint(resources);
  });
  after(() => resources.disposeAsync());

  it('says what to do where nothing is open', async () => {
    const workbench = await served.open(undefined, { ew: 'true' });
    await workbench.openContainer('Standpoint');
    await workbench.page.getByText('Open a folder with articles').waitFor();
    await workbench.runCommand('Standpoint: Tag Claim');
    await workbench.waitForNotification('Open an article');
    await workbench.runCommand('Standpoint: Undo Decision');
    await workbench.page.getByText('There is no decision to undo').waitFor();
    await workbench.page.close();
  });

  it('shows the claims of all folders and keeps decisions beside each article', async () => {
    const second = `${served.workspace}-second`;
    await cp(served.workspace, second, { recursive: true });
    const file = path.join(path.dirname(second), 'both.code-workspace');
    const folders = [{ path: served.workspace }, { path: second }];
    await writeFile(file, JSON.stringify({ folders }));

    const workbench = await served.open(undefined, { workspace: file });
    await workbench.waitForFolders();
    await workbench.openContainer('Standpoint');
    assert.match(await workbench.waitForRow(/Tomas Reddick\s*2/), /2 untagged/);

    await workbench.goToRow('Tomas Reddick');
    await workbench.press('ArrowRight');
    await workbench.goToRow('It will close the channel');
    await workbench.press('Alt+Shift+1');
    const text = await sidecarThatChanged([served.workspace, second]);
    assert.match(text, /actor: "Tomas Reddick"\n {4}stance: supports/);
    await workbench.page.close();
  });
});

async function sidecarThatChanged(folders) {
  const [only, ...others] = await until(async () => {
    const texts = await Promise.all(
      folders.map((folder) => readFile(path.join(folder, 'harbour.txt.claims.yaml'), 'utf8')),
    );
    const changed = texts.filter((text) => text.includes('Tomas Reddick'));
    return changed.length > 0 ? changed : undefined;
  }, 'a sidecar that changed');
  assert.deepEqual(others, []);
  return only;
}
