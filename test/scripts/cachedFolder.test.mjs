import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOnce } from '../../scripts/hosts/cachedFolder.mjs';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';

describe('a folder of the cache', () => {
  const resources = new AsyncDisposableStack();
  let cache;
  let home;

  beforeEach(async () => {
    cache = await temporaryFolder(resources, 'cache');
    home = path.join(cache, 'server-1');
  });
  after(() => resources.disposeAsync());

  const fill = (_part, folder) => writeFile(path.join(folder, 'made'), '');

  it('is made once', async () => {
    await makeOnce(resources, home, fill);
    await makeOnce(resources, home, () => assert.fail('it is there already'));
    assert.deepEqual(await readdir(home), ['made']);
    assert.deepEqual(await readdir(cache), ['server-1']);
  });

  it('is not there when making it fails, and nothing is left of it', async () => {
    const failing = makeOnce(resources, home, async (part, folder) => {
      await fill(part, folder);
      throw new Error('no network');
    });
    await assert.rejects(failing, /no network/);
    assert.deepEqual(await readdir(cache), []);
  });

  it('stays as it is when another process was sooner', async () => {
    await makeOnce(resources, home, async (part, folder) => {
      await fill(part, folder);
      await mkdir(path.join(home, 'of the other'), { recursive: true });
    });
    assert.deepEqual(await readdir(home), ['of the other']);
    assert.deepEqual(await readdir(cache), ['server-1']);
  });

  it('takes with it what a killed process left, and leaves what a running one makes', async () => {
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    const left = path.join(cache, `server-0.unfinished-${ended}-aBc123`);
    const inWork = path.join(cache, `server-0.unfinished-${process.pid}-aBc123`);
    for (const folder of [left, inWork])
      await mkdir(path.join(folder, 'deep'), { recursive: true });

    await makeOnce(resources, home, fill);
    assert.ok(!existsSync(left));
    assert.ok(existsSync(inWork));
  });
});
