import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../../scripts/hosts/temporaryFolder.mjs';
import { inRepository } from '../../../scripts/repository.mjs';
import { serveStandpoint } from '../servedStandpoint.mjs';

/** A folder that is there before the samples are. */
const neighbour = 'letters';
const steps = ['samples', 'tag', 'review', 'actors', 'share'];

describe('the walkthrough', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await serveStandpoint(resources, { folder: 'samples' });
    workbench = await served.open();
  });
  after(() => resources.disposeAsync());

  it('begins with nothing done', async () => {
    await showWalkthrough();
    assert.deepEqual(await done(), []);
  });

  it('completes on the samples by what somebody does there', async () => {
    // While it is open it goes on from step to step and takes the focus for that, in the middle of a key sequence.
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('2026-03-23-northern-wire.txt');
    await workbench.waitForProgress(/0 of \d+/);
    await workbench.press('Alt+Shift+J', 'Alt+Shift+1');
    await workbench.waitForProgress(/1 of \d+/);
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review/);
    await workbench.press('Escape');
    await workbench.waitForProgress(/^\s*1 of \d+/);
    await workbench.openContainer('Standpoint');
    await workbench.runCommand('Standpoint: Commit Annotations');
    await showWalkthrough();
    for (const id of steps) await ticked(id).waitFor();
    assert.deepEqual(await done(), steps);
  });

  it('brings the samples to a new folder, and overwrites nothing', async () => {
    const parent = await temporaryFolder(resources, 'parent');
    await mkdir(path.join(parent, neighbour));
    for (const name of ['standpoint-samples', 'standpoint-samples-2']) {
      const [opened] = await Promise.all([
        workbench.page.context().waitForEvent('page'),
        copySamplesTo(parent),
      ]);
      await opened.close();
      const files = await readdir(inRepository('samples'));
      assert.deepEqual((await readdir(path.join(parent, name))).sort(), files.sort());
      for (const file of files)
        assert.equal(
          await readFile(path.join(parent, name, file), 'utf8'),
          await readFile(inRepository('samples', file), 'utf8'),
        );
    }
  });

  /** The dialogue lists the folders of its own folder, and then those of the one that is typed. */
  async function copySamplesTo(parent) {
    await workbench.runCommand('Standpoint: Open Samples');
    await folderListed('..').waitFor();
    await workbench.page.locator('.quick-input-box input').fill(`${parent}/`);
    await folderListed(neighbour).waitFor();
    await workbench.page
      .locator('.quick-input-widget .monaco-button', { hasText: 'Copy Samples Here' })
      .click();
  }

  function folderListed(name) {
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    return rows.filter({ has: workbench.page.getByText(name, { exact: true }) });
  }

  async function showWalkthrough() {
    await workbench.runCommand('Welcome: Open Walkthrough');
    await workbench.quickInput.choose('Get Started with Standpoint');
    await step('samples').waitFor();
  }

  function step(id) {
    return workbench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
  }

  /** The steps that are ticked, in order. */
  async function done() {
    const ticks = await Promise.all(steps.map((id) => tick(id).getAttribute('aria-checked')));
    return steps.filter((_, at) => ticks[at] === 'true');
  }

  function tick(id) {
    return step(id).locator('[role=checkbox]');
  }

  function ticked(id) {
    return tick(id).and(workbench.page.locator('[aria-checked=true]'));
  }
});
