import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commitAll, leaveUnmerged } from '../../hosts/gitRepository.mjs';
import { inRepository } from '../../repository.mjs';
import { expand } from '../expand.mjs';
import { ownSamples, show } from '../folders.mjs';
import { feature, untagged, untouched, wire } from '../samples.mjs';
import { settled } from '../settled.mjs';

/** Sidecars and codebooks, as they are edited, merged and committed, and what is wrong with them. */
export const filesScenes = {
  /** A sidecar as it is edited by hand: stances, actors and the words of the article stand out. */
  async sidecar(workbench) {
    await workbench.openFile(`${feature}.claims.yaml`);
    await settled();
  },

  /** The stances to choose from while a sidecar is edited by hand. */
  async completion(workbench) {
    await workbench.openFile(`${feature}.claims.yaml`);
    await workbench.goTo(22, 13);
    await settled();
    await workbench.press('Control+Space');
    await workbench.page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    await settled();
  },

  /** What a sidecar's hover says of an actor of the codebook. */
  async meaning(workbench) {
    await workbench.openFile(`${feature}.claims.yaml`);
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
    await workbench.openFile(feature);
    await workbench.openFile(`${feature}.claims.yaml`);
    await workbench.goTo(1, 1);
    await workbench.page.keyboard.type('<<<<<<< HEAD\n');
    await workbench.runCommand('Problems: Focus on Problems View');
    await settled();
  },

  /** Two claims whose words have changed since they were tagged. It changes an article. */
  async changed(workbench, { workspace }) {
    const file = path.join(workspace, wire);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('government wanted', 'government now wanted')
        .replace('the channel was safe', 'the channel was not safe'),
    );
    await workbench.openFile(wire);
    await workbench.progress();
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

  /** The message of a commit, to be edited. It makes a repository of the folder. */
  async commit(workbench, { resources, workspace }) {
    await commitAll(resources, workspace);
    await workbench.openFile(feature);
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
    const sidecar = `${feature}.claims.yaml`;
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
    await workbench.openFile(feature);
    await workbench.waitForNotification('Git could not merge');
    await workbench.runCommand('Standpoint: Resolve Conflicts');
    await workbench.page.locator('.tab.active', { hasText: 'Resolve Conflicts' }).waitFor();
    await settled();
    await settled();
  },
};
