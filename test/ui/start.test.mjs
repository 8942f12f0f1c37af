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
    assert.equal(await answerTo(first.url), 'let in');
    assert.equal(await answerTo(second.url), 'let in');
  });

  it('lets in only who has the token of its address', async () => {
    const { url, interrupt } = await startStandpoint();
    resources.defer(interrupt);
    const without = new URL(url);
    without.searchParams.delete('tkn');
    const wrong = new URL(url);
    wrong.searchParams.set('tkn', 'guessed');

    assert.equal(await answerTo(url), 'let in');
    assert.equal(await answerTo(without), 'forbidden');
    assert.equal(await answerTo(wrong), 'forbidden');
  });

  it('says in one line that a folder is not there', async () => {
    await assert.rejects(startStandpoint('no-such-folder'), /There is no folder .*no-such-folder/);
  });
});

/** What a browser meets at an address: it shows the cookie it gets at the first answer from then on. */
async function answerTo(url) {
  const first = await fetch(url, { redirect: 'manual' });
  if (first.status === 403) return 'forbidden';
  const cookie = first.headers.getSetCookie().join('; ');
  const page = await fetch(new URL(first.headers.get('location'), url), { headers: { cookie } });
  assert.equal(page.status, 200);
  return 'let in';
}
