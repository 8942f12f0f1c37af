import { writeLargeFolder } from '../../../test/ui/largeFolder.mjs';
import { expand } from '../expand.mjs';
import { ownFolder, ownSamples, show } from '../folders.mjs';
import { feature, tagged } from '../samples.mjs';
import { settled } from '../settled.mjs';

/** The views of the side bar. */
export const sidebarScenes = {
  /** The claims of the folder by actor, one actor open and shown in the view of its own; the README shows this one. */
  async sidebar(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(feature);
    await workbench.goToRow('Marta Vell');
    await workbench.press('Enter');
    await workbench.actorRows().filter({ hasText: 'A joint commission' }).first().waitFor();
    await settled();
  },

  /** The claims by stance, filtered; the cursor's claim is selected. */
  async listing(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.quickInput.choose('Stance');
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.quickInput.answer('dam');
    await workbench.openFile(feature);
    await workbench.goTo(...tagged);
    await settled();
  },

  /** What claims can be filtered by. */
  async filter(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Filter Claims');
    await workbench.press('ArrowDown', 'ArrowDown', 'Space');
    await settled();
  },

  /** No claim passes the filter. */
  async 'nothing-passes'(workbench, scene) {
    await show(workbench, { folder: await ownSamples(scene, 'nothing-passes') });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.quickInput.answer('submarine');
    await settled();
  },

  /** The context menu of a claim in the sidebar. */
  async menu(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(feature);
    await expand(workbench, 'Osei Marden');
    await workbench.press('ArrowDown', 'ArrowDown');
    await workbench.press('Shift+F10');
    await workbench.page.locator('.monaco-menu').first().waitFor();
    await settled();
  },

  /** The actor at the cursor: names, stances over time, who shares its targets, claims. */
  async actor(workbench) {
    await workbench.page.setViewportSize({ width: 1280, height: 1100 });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(feature);
    await workbench.goTo(...tagged);
    await workbench.actorRows().first().waitFor();
    const others = workbench.actorRows().filter({ hasText: 'Shares Targets With' });
    await others.click();
    await workbench.actorRows().filter({ hasText: 'Idris Tolland' }).first().click();
    await settled();
  },

  /** Thousands of claims by hundreds of actors. */
  async many(workbench, scene) {
    await showLarge(workbench, scene, 'many', { claims: 3000, actors: 300 });
    await workbench.openFile('article-000.txt');
    await workbench.progress();
    await workbench.goTo(9, 5);
    await settled();
    await settled();
  },

  /** The end of a long list, which goes on in a row of its own. */
  async further(workbench, scene) {
    await showLarge(workbench, scene, 'further', { claims: 1200, actors: 60 });
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.quickInput.choose('No Groups');
    await workbench.runCommand('Focus on Claims View');
    await workbench.press('End');
    await workbench.waitForRow(/\d+ more/);
    await settled();
    await workbench.press('End');
    await workbench.press('ArrowRight');
    await settled();
    await workbench.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await settled();
  },
};

/** Shows the claims of a folder that has many of them. */
async function showLarge(workbench, scene, name, size) {
  const folder = await ownFolder(scene, name);
  await writeLargeFolder(folder, size);
  await show(workbench, { folder });
  await workbench.openContainer('Standpoint');
  await workbench.rows().first().waitFor();
}
