import assert from 'node:assert/strict';
import { launchBrowser } from '../../scripts/hosts/browser.mjs';
import { startStandpoint } from './startedStandpoint.mjs';
import { Workbench } from './workbench.mjs';

/** Somebody who makes a claim in the samples. */
const actor = 'Marta Vell';

describe('npm start', () => {
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  it('serves Standpoint on the samples until Ctrl-C', async () => {
    const { url, interrupt } = await startStandpoint();
    resources.defer(interrupt);
    const browser = await launchBrowser(resources);
    const workbench = await Workbench.open(browser, url);

    await workbench.openContainer('Standpoint');
    assert.match(await workbench.waitForRow(actor), new RegExp(actor));

    await interrupt();
    await assert.rejects(fetch(url), 'the port is still open after Ctrl-C');
  });

  it('serves two at the same time', async () => {
    const first = await startStandpoint();
    resources.defer(first.interrupt);
    const second = await startStandpoint();
    resources.defer(second.interrupt);

    assert.notEqual(new URL(first.url).port, new URL(second.url).port);
    assert.ok((await fetch(first.url)).ok);
    assert.ok((await fetch(second.url)).ok);
  });

  it('says in one line that a folder is not there', async () => {
    await assert.rejects(startStandpoint('no-such-folder'), /There is no folder .*no-such-folder/);
  });
});
