import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
