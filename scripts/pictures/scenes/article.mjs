import { ownFolder, ownSamples, show } from '../folders.mjs';
import { feature, tagged } from '../samples.mjs';
import { settled } from '../settled.mjs';

/** What stands in and beside the text of an article. */
export const articleScenes = {
  /** An article with its claims and actors highlighted. */
  async article(workbench) {
    await workbench.openFile(feature);
    await settled();
  },

  /** Badges in the Explorer, the outline of an article, and its text without claims folded. */
  async native(workbench) {
    await workbench.openContainer('Explorer');
    await workbench.openFile(feature);
    await workbench.progress();
    await workbench.runCommand('Explorer: Focus on Outline View');
    await workbench.page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await workbench.openFile(feature);
    await workbench.runCommand('Standpoint: Fold Text Without Claims');
    await workbench.page.locator('.editor-instance .inline-folded').first().waitFor();
    await workbench.goTo(...tagged);
    await settled();
  },

  /** Every place of an actor, in the peek view. */
  async references(workbench) {
    await workbench.openFile(feature);
    await workbench.progress(); // the article is known from now on
    await workbench.goTo(...tagged);
    await settled();
    await workbench.press('Shift+F12');
    await workbench.page.locator('.reference-zone-widget .monaco-list-row').first().waitFor();
    await settled();
  },

  /** What is known of a tagged claim. */
  async hover(workbench) {
    await workbench.openFile(feature);
    await workbench.progress(); // Standpoint has started
    await workbench.goTo(...tagged);
    await settled();
    await workbench.press('Control+K', 'Control+I');
    await workbench.page.locator('.monaco-hover', { hasText: 'Marta Vell' }).waitFor();
    await settled();
  },

  /** Lines above claims. */
  async lenses(workbench, scene) {
    const settings = { 'standpoint.codeLens.enabled': true };
    await show(workbench, { folder: await ownSamples(scene, 'lenses', settings) });
    await workbench.openFile(feature);
    await workbench.page.locator('.codelens-decoration a').first().waitFor();
    await workbench.goTo(16, 5);
    await settled();
  },

  /** Outline, breadcrumbs and badges, all that VS Code has. */
  async breadcrumbs(workbench, scene) {
    const settings = { 'breadcrumbs.enabled': true };
    await show(workbench, { folder: await ownSamples(scene, 'breadcrumbs', settings) });
    await workbench.openContainer('Explorer');
    await workbench.openFile(feature);
    await workbench.progress();
    await workbench.runCommand('Explorer: Focus on Outline View');
    await workbench.page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await workbench.openFile(feature);
    await workbench.goTo(16, 5);
    await settled();
  },

  /** Actors and claims of all articles, found by some letters. */
  async symbols(workbench) {
    await workbench.openFile(feature);
    await workbench.progress();
    await workbench.press('Control+T');
    await workbench.page.locator('.quick-input-box input').waitFor();
    await workbench.page.keyboard.type('vell');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Marta Vell' })
      .first()
      .waitFor();
    await settled();
  },

  /** What the status bar says of an article beside its language. */
  async language(workbench) {
    await workbench.openFile(feature);
    await workbench.progress();
    await workbench.page.locator('[id="status.languageStatus"]').hover();
    await workbench.page.locator('.hover-language-status').first().waitFor();
    await settled();
  },

  /** What lines, symbols and icons mean. */
  async legend(workbench) {
    await workbench.openFile(feature);
    await workbench.progress();
    await workbench.runCommand('Standpoint: Show Legend');
    await workbench.quickInput.labels();
    await settled();
  },

  /** An article with thousands of claims. */
  async large(workbench, scene) {
    const said = (line) =>
      `“Gate ${line} of the harbor stays as it is,” said Marta Vell, who had come early.\n\nNobody in the room objected to gate ${line}, and the clerk went on with the list.\n`;
    const text = Array.from({ length: 3000 }, (_, line) => said(line + 1)).join('\n');
    const folder = await ownFolder(scene, 'large', { files: { 'minutes.txt': text } });
    await show(workbench, { folder });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile('minutes.txt');
    await workbench.progress();
    await workbench.goTo(3001, 5);
    await workbench.press('Alt+Shift+1');
    await workbench.press('Alt+Shift+J', 'Alt+Shift+2');
    await settled();
    await settled();
  },
};
