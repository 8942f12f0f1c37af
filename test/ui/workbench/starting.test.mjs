import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../../scripts/hosts/temporaryFolder.mjs';
import { inRepository } from '../../../scripts/repository.mjs';
import { serveStandpoint } from '../servedStandpoint.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

describe('a window that starts Standpoint from what V8 compiled of it before', () => {
  const resources = new AsyncDisposableStack();
  let served;
  let kept;

  before(async () => {
    served = await shareStandpoint(resources);
    kept = path.join(served.userData, 'User/globalStorage/standpoint.standpoint/extension.v8');
  });
  after(() => resources.disposeAsync());

  /** Opens a window that lists the claims; `then` runs while it is open. */
  async function list(then = async () => undefined) {
    const workbench = await served.open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Tomas Reddick');
    await then();
    await workbench.page.close();
  }

  const keptSize = async () => (await stat(kept).catch(() => undefined))?.size ?? 0;

  it('is as any other, and so is one that finds it damaged, which keeps it anew', async () => {
    await list(() => until(async () => (await keptSize()) > 0, 'code that was kept'));
    await list();
    const whole = await readFile(kept);
    await writeFile(kept, whole.subarray(0, 1000));
    await list(() => until(async () => (await keptSize()) > 1000, 'code that was kept anew'));
    const changed = await readFile(kept);
    changed.fill(0xff, 5000, 6000);
    await writeFile(kept, changed);
    await list();
  });
});

describe('a window that Standpoint starts in', () => {
  const resources = new AsyncDisposableStack();
  let served;
  let home;

  before(async () => {
    home = await temporaryFolder(resources, 'starts');
    served = await serveStandpoint(resources, {
      watch: inRepository('test/ui/noteStarts.cjs'),
      environment: { STANDPOINT_STARTS: path.join(home, 'starts') },
    });
  });
  after(() => resources.disposeAsync());

  /** What V8 has read of the bundle, and when `activate` was through, since the last window. */
  const noted = async () =>
    (await readFile(path.join(home, 'starts'), 'utf8').catch(() => '')).split('\n').slice(0, -1);

  /** Opens a window that has never seen the folder. */
  async function start(folder) {
    await writeFile(path.join(home, 'starts'), '');
    const workbench = await served.open(undefined, { folder });
    await workbench.openContainer('Standpoint');
    return workbench;
  }

  it('has no use for the core while the folder is empty', async () => {
    const folder = path.join(home, 'empty');
    await mkdir(folder);
    const workbench = await start(folder);
    const storage = path.join(served.userData, 'User/globalStorage/standpoint.standpoint');
    const kept = async () => (await readdir(storage).catch(() => [])).includes('extension.v8');
    await until(kept, 'code that was kept, 10 seconds after the start');
    assert.deepEqual(await noted(), ['all but core', 'started']);
    await workbench.page.close();
  });

  it('needs the core for articles, after all that Standpoint can do is registered', async () => {
    const workbench = await start(served.workspace);
    await workbench.waitForRow('Tomas Reddick');
    assert.deepEqual(await noted(), ['all but core', 'started', 'core']);
    await workbench.page.close();
  });
});
