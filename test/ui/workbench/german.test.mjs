import assert from 'node:assert/strict';
import { serveStandpoint } from '../servedStandpoint.mjs';

const article = 'night-trains.txt';

describe('a VS Code whose display language is German', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await serveStandpoint(resources, { locale: 'de' });
    workbench = await served.open();
  });
  after(() => resources.disposeAsync());

  it('names the view and its commands in German', async () => {
    await workbench.openContainer('Standpoint');
    await workbench.page.locator('.sidebar').getByText('Aussagen').first().waitFor();
    await workbench.runCommand('Standpoint: Aussagen gruppieren nach…');
    const title = workbench.page.locator('.quick-input-title', {
      hasText: 'Aussagen gruppieren nach',
    });
    await title.waitFor();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    for (const word of ['Akteur', 'Haltung', 'Gegenstand', 'Artikel', 'Keine Gruppen']) {
      await rows.filter({ hasText: word }).first().waitFor();
    }
    await workbench.choose('Haltung');
  });

  it('shows the rows of the tree in German, spoken and read', async () => {
    await workbench.waitForRow('Nicht eingestuft');
    const spoken = workbench.rows().filter({ hasText: 'Nicht eingestuft' }).first();
    assert.match((await spoken.getAttribute('aria-label')) ?? '', /Aussagen?, .* ohne Haltung/);
  });

  it('answers a command in German', async () => {
    await workbench.openFile(article);
    await workbench.waitForProgress(/\d+ von \d+ eingestuft/);
    await workbench.runCommand('Standpoint: Entscheidung rückgängig machen');
    await workbench.page.locator('.statusbar', { hasText: 'Es gibt keine Entscheidung' }).waitFor();
  });

  it('explains a claim in German', async () => {
    await workbench.runCommand('Standpoint: Zur nächsten Aussage wechseln');
    await workbench.selection();
    await workbench.runCommand('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Gefunden anhand von' });
    await hover.waitFor();
    assert.match(await hover.innerText(), /Vorschlag\s·[\s\S]*Verwerfen/);
  });
});
