import { setTimeout as sleep } from 'node:timers/promises';
import { ownFolder, ownSamples, show } from '../folders.mjs';
import { feature, tagged, untagged, untouched } from '../samples.mjs';
import { settled } from '../settled.mjs';

/** What is decided on claims, and how a review goes. */
export const decidingScenes = {
  /** The stances to choose from for the claim at the cursor. */
  async tagging(workbench) {
    await workbench.openFile(feature);
    await workbench.goTo(...untagged);
    await settled();
    await workbench.press('F1');
    await workbench.quickInput.choose('Standpoint: Tag Claim');
    await workbench.quickInput.labels();
    await settled();
  },

  /** Which claims of an actor are somebody else's. */
  async splitting(workbench) {
    await workbench.openFile(feature);
    await workbench.goTo(...tagged);
    await settled();
    await workbench.runCommand('Standpoint: Split Actor');
    await workbench.quickInput.labels();
    await settled();
  },

  /** What can be decided on the claim at the cursor, in the menu of the editor's lamp. */
  async lamp(workbench) {
    await workbench.openFile(feature);
    await workbench.progress(); // Standpoint has started
    await workbench.goTo(...untagged);
    await settled();
    await workbench.press('Control+Period');
    await settled();
  },

  /** The actors to choose from for the claim at the cursor, the likeliest first. */
  async actors(workbench) {
    await workbench.openFile(feature);
    await workbench.progress(); // Standpoint has started
    await workbench.goTo(...tagged);
    await settled();
    await workbench.runCommand('Standpoint: Assign Actor');
    await workbench.quickInput.labels();
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
    await workbench.quickInput.labels();
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
    await workbench.quickInput.labels();
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
    await workbench.quickInput.choose('Article');
    await workbench.openFile(feature); // the wire report is done already
    await workbench.runCommand('Standpoint: Mark Article Done');
    await workbench.waitForProgress(/article done/);
    await settled();
  },
};
