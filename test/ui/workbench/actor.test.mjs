import assert from 'node:assert/strict';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';

const wire = '2026-03-02-northern-wire.txt';

describe('the view of one actor', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
    workbench = await served.open({ width: 1280, height: 1200 });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
  });
  after(() => resources.disposeAsync());

  it('says what it is for while there is nobody to show', async () => {
    await workbench.page.locator('.welcome-view-content', { hasText: 'Put the cursor' }).waitFor();
    await workbench.page
      .locator('.welcome-view .monaco-button', { hasText: 'Show Actor' })
      .waitFor();
  });

  it('shows whom the word at the cursor names: other names, stances over time, claims', async () => {
    await workbench.openFile(wire);
    await workbench.goTo(7, 2);
    await row('Marta Vell', /Vell, Orvanian Transport Minister/);
    await row('Filling the Kelm Dam this spring', /2026-03-02 Opposes/);
    await row('A joint commission', /2026-03-02 Supports/);
    await row('Claims', /\d+/);
    await row('Shares Targets With', /\d/);
  });

  it('leaves its rows alone while the cursor stays with the actor', async () => {
    await workbench
      .actorRows()
      .first()
      .evaluate((element) => {
        element.dataset.seen = 'yes';
      });
    await workbench.goTo(5, 5);
    await workbench.waitForRow(/Nobody called us/); // the other list has followed
    await workbench.goTo(8, 1);
    await workbench.goTo(7, 20);
    await workbench.waitForRow(/her government wanted/);
    assert.equal(
      await workbench
        .actorRows()
        .first()
        .evaluate((element) => element.dataset.seen),
      'yes',
    );
  });

  it('turns to whom the cursor comes to next', async () => {
    await workbench.goTo(11, 5);
    await row('Idris Tolland', /Tolland/);
    await row('Filling the Kelm Dam this spring', /2026-03-02 Supports/);
  });

  it('says on how many targets another actor agrees and differs', async () => {
    await unfold('Shares Targets With');
    await row('Marta Vell', /differs on 2/);
    await unfold('Marta Vell');
    await row(/^\s*Filling the Kelm Dam/, /Idris Tolland: Supports · Marta Vell: Opposes/);
    await fold('Shares Targets With');
  });

  it('stays with the actor it is pinned to, until it is unpinned', async () => {
    await workbench.press('Alt+Shift+S');
    await workbench.page
      .locator('.pane-header .description', { hasText: 'Idris Tolland · pinned' })
      .waitFor();
    await workbench.openFile(wire);
    await workbench.goTo(7, 20);
    await workbench.waitForRow(/her government wanted/);
    await row('Idris Tolland', /Tolland/);
    await workbench.runCommand('Standpoint: Unpin Actor');
    await row('Marta Vell', /Vell/);
  });

  it('opens a claim with Enter and tags it with the key of a stance', async () => {
    await workbench.runCommand('Standpoint: Focus on Actor View');
    await workbench.press('Home');
    await goDownTo(/her government wanted/);
    await workbench.press('Alt+Shift+3');
    await sidecarWith(/stance: neutral/);
    await row('A joint commission', /2026-03-02 Neutral/);
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: wire }).waitFor();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
  });

  it('tags the row that has the focus, though the other list has come to another claim since', async () => {
    await workbench.goTo(5, 5);
    await workbench.page
      .locator('.sidebar .monaco-list-row.selected', { hasText: 'Nobody called us' })
      .waitFor();
    await workbench.runCommand('Standpoint: Focus on Actor View');
    await workbench.page
      .locator('.sidebar .monaco-list:focus .focused', { hasText: 'her government wanted' })
      .waitFor();
    await workbench.press('Alt+Shift+5');
    const records = (await sidecarWith(/stance: unclear/)).split('  - id: ');
    const unclear = records.filter((one) => /stance: unclear/.test(one));
    assert.match(unclear.join(), /^[^#]*her government wanted a joint commission[^#]*$/);
    const other = records.find((one) => one.includes('Nobody called us'));
    assert.match(other, /stance: opposes/);
  });

  it('writes a note on that row', async () => {
    await workbench.press('Alt+Shift+E');
    await workbench.page.locator('.quick-input-title', { hasText: 'Note on this claim' }).waitFor();
    await workbench.quickInput.answer('Asked twice.');
    const records = (await sidecarWith(/Asked twice/)).split('  - id: ');
    const noted = records.find((one) => /Asked twice/.test(one));
    assert.match(noted, /quote: "her government wanted[^#]*$/);
  });

  it('shows the actor that is chosen in the list of claims, and stays with it by a key', async () => {
    await workbench.goToRow('Petra Hollin');
    await workbench.press('Enter');
    await row('Petra Hollin', /Hollin/);
    await workbench.goToRow('Marta Vell');
    await workbench.press('Alt+Shift+S');
    await workbench.page
      .locator('.pane-header .description', { hasText: 'Marta Vell · pinned' })
      .waitFor();
  });

  it('stays as it is for a row without an actor, and says what to choose', async () => {
    await workbench.goTo(7, 20); // at Marta Vell, who is not meant
    await workbench.runCommand('Standpoint: Group Claims By…');
    await workbench.quickInput.choose('Article');
    await workbench.goToRow(wire);
    await workbench.press('Alt+Shift+S');
    await workbench.waitForNotification('Choose an actor in the sidebar, or a claim of one.');
  });

  const sidecarWith = (pattern) => textOnce(path.join(workspace, `${wire}.claims.yaml`), pattern);

  async function row(label, description) {
    await workbench
      .actorRows()
      .filter({ hasText: label })
      .filter({ hasText: description })
      .first()
      .waitFor();
  }

  async function goDownTo(words) {
    const at = workbench.page.locator('.sidebar .monaco-list:focus .monaco-list-row.focused');
    for (let steps = 0; steps < 40; steps += 1) {
      if (words.test((await at.innerText()).replaceAll('\n', ' '))) return;
      await workbench.press('ArrowDown');
    }
    throw new Error(`No row “${words}” within 40 steps down.`);
  }

  async function unfold(label) {
    const found = workbench.actorRows().filter({ hasText: label }).last();
    await found.click();
    await workbench
      .actorRows()
      .and(workbench.page.locator('[aria-expanded=true]'))
      .filter({ hasText: label })
      .last()
      .waitFor();
  }

  async function fold(label) {
    const found = workbench.actorRows().filter({ hasText: label }).first();
    await found.click();
    await workbench
      .actorRows()
      .and(workbench.page.locator('[aria-expanded=false]'))
      .filter({ hasText: label })
      .first()
      .waitFor();
  }
});
