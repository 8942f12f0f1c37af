import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commitAll, leaveUnmerged } from '../hosts/gitRepository.mjs';
import { ownSamples, show } from './folders.mjs';
import { settled } from './settled.mjs';
import { states } from './states.mjs';

const article = '2026-03-04-tavrin-courier.txt';

/** Lines and columns of two claims in it. */
const untagged = [12, 5];
const tagged = [16, 5];

/** What is photographed: each scene leads a new window to something a user sees. */
export const scenes = {
  ...states,

  /** An article with its claims and actors highlighted. */
  async article(workbench) {
    await workbench.openFile(article);
    await settled();
  },

  /** Badges in the Explorer, the outline of an article, and its text without claims folded. */
  async native(workbench) {
    await workbench.openContainer('Explorer');
    await workbench.openFile(article);
    await workbench.progress();
    await workbench.runCommand('Explorer: Focus on Outline View');
    await workbench.page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await workbench.openFile(article);
    await workbench.runCommand('Standpoint: Fold Text Without Claims');
    await workbench.page.locator('.editor-instance .inline-folded').first().waitFor();
    await workbench.goTo(...tagged);
    await settled();
  },

  /** Every place of an actor, in the peek view. */
  async references(workbench) {
    await workbench.openFile(article);
    await workbench.progress(); // the article is known from now on
    await workbench.goTo(...tagged);
    await settled();
    await workbench.press('Shift+F12');
    await workbench.page.locator('.reference-zone-widget .monaco-list-row').first().waitFor();
    await settled();
  },

  /** The claims of the folder by actor, one actor open and shown in the view of its own; the README shows this one. */
  async sidebar(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(article);
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
    await workbench.choose('Stance');
    await workbench.runCommand('Standpoint: Search Claims');
    await workbench.answer('dam');
    await workbench.openFile(article);
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
    await scenes.exportForms(workbench);
    await workbench.press('Enter');
    await workbench.page.waitForFunction(() =>
      document.querySelector('.quick-input-box input')?.value.endsWith('claims.csv'),
    );
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'claims.csv' }).waitFor();
    await settled();
  },

  /** The stances to choose from for the claim at the cursor. */
  async tagging(workbench) {
    await workbench.openFile(article);
    await workbench.goTo(...untagged);
    await settled();
    await workbench.press('F1');
    await workbench.choose('Standpoint: Tag Claim');
    await workbench.quickPickLabels();
    await settled();
  },

  /** Which claims of an actor are somebody else's. */
  async splitting(workbench) {
    await workbench.openFile(article);
    await workbench.goTo(...tagged);
    await settled();
    await workbench.runCommand('Standpoint: Split Actor');
    await workbench.quickPickLabels();
    await settled();
  },

  /** What is known of a tagged claim. */
  async hover(workbench) {
    await workbench.openFile(article);
    await workbench.progress(); // Standpoint has started
    await workbench.goTo(...tagged);
    await settled();
    await workbench.press('Control+K', 'Control+I');
    await workbench.page.locator('.monaco-hover', { hasText: 'Marta Vell' }).waitFor();
    await settled();
  },

  /** What can be decided on the claim at the cursor, in the menu of the editor's lamp. */
  async lamp(workbench) {
    await workbench.openFile(article);
    await workbench.progress(); // Standpoint has started
    await workbench.goTo(...untagged);
    await settled();
    await workbench.press('Control+Period');
    await settled();
  },

  /** The actors to choose from for the claim at the cursor, the likeliest first. */
  async actors(workbench) {
    await workbench.openFile(article);
    await workbench.progress(); // Standpoint has started
    await workbench.goTo(...tagged);
    await settled();
    await workbench.runCommand('Standpoint: Assign Actor');
    await workbench.quickPickLabels();
    await settled();
  },

  /** The actor at the cursor: names, stances over time, who shares its targets, claims. */
  async actor(workbench) {
    await workbench.page.setViewportSize({ width: 1280, height: 1100 });
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(article);
    await workbench.goTo(...tagged);
    await workbench.actorRows().first().waitFor();
    const others = workbench.actorRows().filter({ hasText: 'Shares Targets With' });
    await others.click();
    await workbench.actorRows().filter({ hasText: 'Idris Tolland' }).first().click();
    await settled();
  },

  /** What lines, symbols and icons mean. */
  async legend(workbench) {
    await workbench.openFile(article);
    await workbench.progress();
    await workbench.runCommand('Standpoint: Show Legend');
    await workbench.quickPickLabels();
    await settled();
  },

  /** The second step of the walkthrough, with its picture. */
  async walkthrough(workbench) {
    await workbench.page.setViewportSize({ width: 1600, height: 800 });
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Welcome: Open Walkthrough');
    await workbench.choose('Get Started with Standpoint');
    await workbench.page.locator('.getting-started-step', { hasText: 'Tag a claim' }).click();
    await settled();
    await settled();
  },

  /** A sidecar as it is edited by hand: stances, actors and the words of the article stand out. */
  async sidecar(workbench) {
    await workbench.openFile(`${article}.claims.yaml`);
    await settled();
  },

  /** The stances to choose from while a sidecar is edited by hand. */
  async completion(workbench) {
    await workbench.openFile(`${article}.claims.yaml`);
    await workbench.goTo(22, 13);
    await settled();
    await workbench.press('Control+Space');
    await workbench.page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    await settled();
  },

  /** What a sidecar's hover says of an actor of the codebook. */
  async meaning(workbench) {
    await workbench.openFile(`${article}.claims.yaml`);
    await workbench.goTo(21, 15);
    await settled();
    await workbench.press('Control+K', 'Control+I');
    await settled();
  },

  /** The codebook as it is edited by hand. */
  async codebook(workbench) {
    await workbench.openFile('standpoint.yaml');
    await settled();
  },

  /** A sidecar with conflict markers: the problem at its line, the article still highlighted. */
  async problem(workbench, scene) {
    // It leaves a sidecar unsaved, which the window of another scene in this folder would show too.
    await show(workbench, { folder: await ownSamples(scene, 'problem') });
    await workbench.openFile(article);
    await workbench.openFile(`${article}.claims.yaml`);
    await workbench.goTo(1, 1);
    await workbench.page.keyboard.type('<<<<<<< HEAD\n');
    await workbench.runCommand('Problems: Focus on Problems View');
    await settled();
  },

  /** Two claims whose words have changed since they were tagged. It changes an article. */
  async changed(workbench, { workspace }) {
    const file = path.join(workspace, '2026-03-02-northern-wire.txt');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('government wanted', 'government now wanted')
        .replace('the channel was safe', 'the channel was not safe'),
    );
    await workbench.openFile('2026-03-02-northern-wire.txt');
    await workbench.progress();
    await settled();
  },

  /** The message of a commit, to be edited. It makes a repository of the folder. */
  async commit(workbench, { resources, workspace }) {
    await commitAll(resources, workspace);
    await workbench.openFile(article);
    await workbench.goTo(...untagged);
    await settled();
    await workbench.press('Alt+Shift+2');
    await settled();
    await workbench.runCommand('Standpoint: Commit Annotations');
    await settled();
  },

  /** Two people disagree on a claim. */
  async conflict(workbench, scene) {
    const { resources } = scene;
    const workspace = await ownSamples(scene, 'conflict'); // others leave this sidecar open and unsaved
    const sidecar = `${article}.claims.yaml`;
    const file = path.join(workspace, sidecar);
    const tagged = await readFile(file, 'utf8');
    const stance = '    stance: opposes\n    target: "fill-kelm-dam"\n    by: "ana"\n    spans:';
    const withStance = (other) => tagged.replace(stance, () => other);
    await writeFile(file, withStance('    spans:'));
    await commitAll(resources, workspace);
    await leaveUnmerged(resources, workspace, sidecar, {
      ours: withStance(
        stance.replace('spans:', 'note: "To the secrecy, not to the dam."\n    spans:'),
      ),
      theirs: withStance(stance.replace('opposes', 'mixed').replace('ana', 'luc')),
    });
    await show(workbench, { folder: workspace });
    await workbench.openFile(article);
    await workbench.waitForNotification('Git could not merge');
    await workbench.runCommand('Standpoint: Resolve Conflicts');
    await workbench.page.locator('.tab.active', { hasText: 'Resolve Conflicts' }).waitFor();
    await settled();
    await settled();
  },
};
