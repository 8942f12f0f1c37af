import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeLargeFolder } from '../../test/ui/largeFolder.mjs';
import { inRepository } from '../repository.mjs';
import { ownFolder, ownSamples, replaceIn, show } from './folders.mjs';
import { settled } from './settled.mjs';

const feature = '2026-03-04-tavrin-courier.txt';
const wire = '2026-03-02-northern-wire.txt';
const untouched = '2026-03-23-northern-wire.txt';

const groupings = {
  actor: 'Actor',
  stance: 'Stance',
  target: 'Target',
  article: 'Article',
  flat: 'No Groups',
};

/** The sidebar in each grouping, with something to check and two claims selected. */
const grouped = Object.fromEntries(
  Object.entries(groupings).map(([name, by]) => [
    `by-${name}`,
    async (workbench, scene) => {
      const folder = await ownSamples(scene, `by-${name}`);
      await replaceIn(path.join(folder, wire), 'the channel was safe', 'the channel was not safe');
      await replaceIn(path.join(folder, feature), '“a private bathtub.”', '“their own.”');
      const torn = path.join(folder, `${untouched}.claims.yaml`);
      await writeFile(torn, '<<<<<<< HEAD\nstandpoint: 1\n');
      await show(workbench, { folder });
      await workbench.openFile(feature);
      await workbench.openContainer('Standpoint');
      await workbench.runCommand('Standpoint: Group Claims By');
      await workbench.choose(by);
      await workbench.waitForRow('To check');
      await settled();
      await workbench.goToRow('To check');
      await workbench.press('ArrowRight');
      await workbench.waitForRow(path.basename(torn));
      if (name !== 'flat') await expand(workbench, secondGroup[name]);
      await workbench.press('ArrowDown', 'ArrowDown', 'Space', 'Shift+ArrowDown');
      await settled();
    },
  ]),
);

const secondGroup = {
  actor: 'Osei Marden',
  stance: 'Opposes',
  target: 'Filling the Kelm Dam',
  article: feature,
};

/** What users see before, beside and after the work on an article. */
export const states = {
  ...grouped,

  /** No claim passes the filter. */
  async 'nothing-passes'(workbench, scene) {
    await show(workbench, { folder: await ownSamples(scene, 'nothing-passes') });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.answer('submarine');
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

  /** Which of two claims is meant, where the cursor stands in both. */
  async overlap(workbench, scene) {
    const quote = '“The ferry must stay, and the bridge must go,”';
    const folder = await ownFolder(scene, 'overlap', {
      files: {
        'ferry.txt': `Council weighs the ferry\n\n${quote} said Marta Vell.\n\n“No,” said Owen Strand.\n`,
        'ferry.txt.claims.yaml': `standpoint: 1

claims:
  - id: "abcdef"
    actor: "Marta Vell"
    stance: supports
    spans:
      - quote: "${quote}"
        at: "3:1-3:${quote.length + 1}"

  - id: "abcdeg"
    actor: "Marta Vell"
    stance: opposes
    spans:
      - quote: "the bridge must go"
        at: "3:27-3:45"
`,
      },
    });
    await show(workbench, { folder });
    await workbench.openFile('ferry.txt');
    await workbench.progress();
    await workbench.goTo(3, 32);
    await workbench.runCommand('Standpoint: Tag Claim');
    await workbench.quickPickLabels();
    await settled();
  },

  /** Review mode after two tags. */
  async review(workbench, scene) {
    await show(workbench, { folder: await ownSamples(scene, 'review') });
    await workbench.openContainer('Standpoint');
    await workbench.openFile(untouched);
    await workbench.progress();
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review/);
    await workbench.press('1', '2');
    await settled();
  },

  /** The keys of review mode. */
  async keys(workbench, scene) {
    await show(workbench, { folder: await ownSamples(scene, 'keys') });
    await workbench.openFile(untouched);
    await workbench.progress();
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review/);
    await workbench.press('Shift+Slash');
    await workbench.quickPickLabels();
    await settled();
  },

  /** The last claim of a review is tagged. */
  async reviewed(workbench, scene) {
    await show(workbench, { folder: await ownSamples(scene, 'reviewed') });
    await workbench.openFile(untouched);
    const { total } = await workbench.progress();
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review/);
    for (let claim = 0; claim < total; claim += 1) await workbench.press(`${(claim % 5) + 1}`);
    await workbench.waitForProgress(/all \d+ tagged/);
    await sleep(6000); // until what was said of the last tag has gone
  },

  /** An article that is done, in review mode no more. */
  async done(workbench, scene) {
    await show(workbench, { folder: await ownSamples(scene, 'done') });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.choose('Article');
    await workbench.openFile(feature); // the wire report is done already
    await workbench.runCommand('Standpoint: Mark Article Done');
    await workbench.waitForProgress(/article done/);
    await settled();
  },

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

  /** A sidecar cannot be read: its article shows suggestions, and a tag is refused with the reason. */
  async unreadable(workbench, scene) {
    const folder = await ownSamples(scene, 'unreadable');
    const torn = path.join(folder, `${untouched}.claims.yaml`);
    await copyFile(inRepository('test/fixtures/sidecars/syntax.claims.yaml'), torn);
    await show(workbench, { folder });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('To check');
    await expand(workbench, 'To check');
    await workbench.openFile(untouched);
    await workbench.progress();
    await workbench.press('Alt+Shift+J', 'Alt+Shift+2');
    await workbench.waitForNotification('Nothing was written');
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
    await workbench.choose('No Groups');
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

async function expand(workbench, group) {
  await workbench.goToRow(group);
  await workbench.press('ArrowRight');
  await sleep(500);
}
