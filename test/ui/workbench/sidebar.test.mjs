import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { shareStandpoint } from '../sharedStandpoint.mjs';

describe('the sidebar, by keyboard', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    // High enough for the rows below the first ones: a list draws only what it shows.
    workbench = await served.open({ width: 1280, height: 1600 });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
  });
  after(() => resources.disposeAsync());

  it('groups the claims by stance, by article, by target and not at all', async () => {
    await group('Stance');
    await workbench.waitForRow(/^Opposes\s*\d/);
    assert.match((await workbench.rowTexts()).at(-1) ?? '', /^Not tagged/);
    await group('Article');
    await workbench.waitForRow(/2026-03-02-northern-wire\.txt/);
    await group('Target');
    await workbench.waitForRow(/^No target/);
    await group('No Groups');
    await workbench.waitForRow(/northern-wire\.txt/);
    assert.ok((await workbench.rowTexts()).length > 10);
  });

  it('sorts them by name', async () => {
    await group('Actor');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Sort Claims By');
    await workbench.choose('Name');
    await workbench.waitForMessage(/by name/);
    const rows = await workbench.rowTexts();
    const names = rows.map((row) => row.replace(/\d+( · .*)?$/, '').toLowerCase());
    assert.deepEqual(names, [...names].sort());
    await workbench.runCommand('Standpoint: Sort Claims By');
    await workbench.choose('Most Claims First');
  });

  it('shows only what a filter lets pass, says so, and shows all again', async () => {
    await workbench.runCommand('Standpoint: Filter Claims');
    await workbench.tick('Opposes');
    await workbench.waitForMessage(/Opposes · \d+ of \d+/);
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.answer('no such words');
    await workbench.waitForMessage('No claim passes the filter: Opposes · “no such words”');
    await workbench.runCommand('Standpoint: Show All Claims');
    await workbench.waitForRow('Marta Vell');
    await workbench.waitForRow('Idris Tolland’s office');
  });

  it('follows the cursor through the text', async () => {
    await workbench.openFile('2026-03-04-tavrin-courier.txt');
    await workbench.goTo(16, 5);
    const selected = workbench.page.locator('.sidebar .monaco-list-row.selected');
    await selected.filter({ hasText: /\S/ }).waitFor();
    assert.equal(await workbench.page.locator('.monaco-editor.focused').count(), 1);
  });

  it('comes to the claim and the actor at the cursor, however fast keys go there', async () => {
    const selected = workbench.page.locator('.sidebar .monaco-list-row.selected');
    const actor = workbench.page.locator('.pane-header .description');
    await workbench.openFile('2026-03-23-northern-wire.txt');
    await workbench.press('Alt+Shift+R');
    const { total } = await workbench.progress();
    const shown = async () => ({
      words: await selected.innerText(),
      name: await actor.innerText(),
    });
    const fast = new Map(); // by the number of the claim; its group is closed until the cursor comes to it
    let claim = 0;
    for (const pause of [0, 60, 180]) {
      for (let count = 0; count < 3; count += 1) {
        await workbench.press('n');
        await sleep(pause);
      }
      claim = (claim + 3) % total;
      await sleep(1500);
      fast.set(claim, await shown());
    }
    for (let count = 0; count < total; count += 1) {
      await sleep(fast.has(claim) ? 1500 : 400);
      if (fast.has(claim)) assert.deepEqual(fast.get(claim), await shown());
      await workbench.press('n');
      claim = (claim + 1) % total;
    }
    await workbench.press('Escape');
  });

  it('is as it was after the window is opened again', async () => {
    await group('Stance');
    await workbench.waitForRow(/^Opposes/);
    await sleep(2000); // nothing shows when VS Code in the browser has stored it
    await workbench.page.reload();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow(/^Opposes/);
  });

  async function group(by) {
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.choose(by);
  }
});
