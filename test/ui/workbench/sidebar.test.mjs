import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimsIn } from '../claimsIn.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';

describe('the sidebar, by keyboard', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
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
    await workbench.quickInput.choose('Name');
    await workbench.waitForMessage(/by name/);
    const rows = await workbench.rowTexts();
    const names = rows.map((row) => row.replace(/\d+( · .*)?$/, '').toLowerCase());
    assert.deepEqual(names, [...names].sort());
    await workbench.runCommand('Standpoint: Sort Claims By');
    await workbench.quickInput.choose('Most Claims First');
  });

  it('shows only what a filter lets pass, says so, and shows all again', async () => {
    await workbench.runCommand('Standpoint: Filter Claims');
    await workbench.quickInput.tick('Opposes');
    await workbench.waitForMessage(/Opposes · \d+ of \d+/);
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.quickInput.answer('no such words');
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
    const article = '2026-03-23-northern-wire.txt';
    const claims = await claimsIn(path.join(workspace, article));
    await workbench.openFile(article);
    const { total } = await workbench.progress();
    assert.equal(total, claims.length);
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review: \d+ of \d+ left/);
    const row = workbench.page.locator('.sidebar .monaco-list-row.selected');
    await row.filter({ hasText: claims[0].words }).waitFor();
    let at = 0;
    for (const pause of [0, 60, 180, 0, 60, 180]) {
      for (let count = 0; count < 3; count += 1) {
        await workbench.press('n');
        await sleep(pause);
      }
      at = (at + 3) % total;
      const { words, actor } = claims[at];
      await row.filter({ hasText: words }).waitFor();
      await workbench.page.locator('.pane-header .description', { hasText: actor }).waitFor();
    }
    await workbench.press('Escape');
  });

  it('is as it was after the window is opened again', async () => {
    await group('Stance');
    await workbench.waitForRow(/^Opposes/);
    await workbench.reloadWhenStored('"claims.grouping":"stance"');
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow(/^Opposes/);
  });

  async function group(by) {
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.quickInput.choose(by);
  }
});
