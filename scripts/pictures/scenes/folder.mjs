import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownFolder, ownSamples, show } from '../folders.mjs';
import { feature } from '../samples.mjs';
import { settled } from '../settled.mjs';

/** Folders without claims, folders that are being read, what is exported of one, and the walkthrough. */
export const folderScenes = {
  /** No folder is open. */
  async empty(workbench) {
    await show(workbench, { ew: 'true' });
    await workbench.openContainer('Standpoint');
    await workbench.page.getByText('Open a folder with articles').waitFor();
    await settled();
  },

  /** A folder without claims, and an article without any. */
  async 'no-claims'(workbench, scene) {
    const text = 'Timetable\n\nThe ferry sails at six and at nine.\n';
    const folder = await ownFolder(scene, 'no-claims', { files: { 'timetable.txt': text } });
    await show(workbench, { folder });
    await workbench.openContainer('Standpoint');
    await workbench.page.getByText('No claims found').waitFor();
    await workbench.openFile('timetable.txt');
    await settled();
  },

  /** A folder that is being read. */
  async reading(workbench, scene) {
    await showWhileRead(workbench, scene, 'reading');
    await settled();
  },

  /** An export that waits until the folder is read, and can be cancelled. */
  async exportWaits(workbench, scene) {
    await showWhileRead(workbench, scene, 'export-waits');
    await workbench.runCommand('Standpoint: Export Claims…');
    await workbench.waitForNotification('exported when the folder is read');
    await settled();
  },

  /** An export after the reading was stopped. */
  async exportStopped(workbench, scene) {
    await showWhileRead(workbench, scene, 'export-stopped');
    await workbench.runCommand('Standpoint: Stop Reading the Folder');
    await workbench.runCommand('Standpoint: Export Claims…');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'was stopped' }).waitFor();
    await settled();
  },

  /** What claims can be exported as. */
  async exportForms(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Export Claims…');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'JSON' })
      .first()
      .waitFor();
    await settled();
  },

  /** The table of exported claims, as the editor shows it. */
  async exported(workbench) {
    await folderScenes.exportForms(workbench);
    await workbench.press('Enter');
    await workbench.page.waitForFunction(() =>
      document.querySelector('.quick-input-box input')?.value.endsWith('claims.csv'),
    );
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'claims.csv' }).waitFor();
    await settled();
  },

  /** The second step of the walkthrough, with its picture. */
  async walkthrough(workbench) {
    await workbench.page.setViewportSize({ width: 1600, height: 800 });
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Welcome: Open Walkthrough');
    await workbench.quickInput.choose('Get Started with Standpoint');
    await workbench.page.locator('.getting-started-step', { hasText: 'Tag a claim' }).click();
    await settled();
    await settled();
  },
};

/** Shows the samples while articles beside them are searched for claims, which takes a minute. */
async function showWhileRead(workbench, scene, name) {
  const folder = await ownSamples(scene, name);
  const slow = 'said '.repeat(3_000_000);
  for (const copy of [1, 2, 3, 4, 5, 6]) {
    await writeFile(path.join(folder, `minutes-${copy}.txt`), slow);
  }
  await show(workbench, { folder });
  await workbench.openFile(feature);
  await workbench.openContainer('Standpoint');
  await workbench.waitForRow('Marta Vell');
  await workbench.page.locator('.statusbar-item', { hasText: 'searched for claims' }).waitFor();
}
