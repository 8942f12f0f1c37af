import assert from 'node:assert/strict';
import { freshWorkspace } from '../../../scripts/hosts/fixtureWorkspace.mjs';
import { startServer } from '../../../scripts/hosts/server.mjs';
import { workerContext } from '../../../scripts/hosts/webHost.mjs';
import { serveStandpoint } from '../servedStandpoint.mjs';
import { Workbench } from '../workbench.mjs';

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
    await workbench.quickInput.choose('Haltung');
  });

  it('shows the rows of the tree in German, spoken and read', async () => {
    await workbench.waitForRow('Nicht eingestuft');
    const spoken = workbench.rows().filter({ hasText: 'Nicht eingestuft' }).first();
    assert.match((await spoken.getAttribute('aria-label')) ?? '', /Aussagen?, .* nicht eingestuft/);
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

describe('a VS Code in German that runs extensions in a web worker alone', () => {
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  // VS Code reads the manifest's translations of a web extension only where it was installed from a gallery.
  it('shows and says as much in German', async () => {
    const server = await startServer(resources, { locale: 'de' });
    const context = await workerContext(resources, server);
    const folder = await freshWorkspace(resources);
    const workbench = await Workbench.open(context, `${server.origin}/?folder=${folder}`);
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('nicht eingestuft');
    await workbench.runCommand('Standpoint: Undo Decision');
    await workbench.page.locator('.statusbar', { hasText: 'Es gibt keine Entscheidung' }).waitFor();
  });
});
