import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expand } from '../expand.mjs';
import { ownSamples, replaceIn, show } from '../folders.mjs';
import { feature, untouched, wire } from '../samples.mjs';
import { settled } from '../settled.mjs';

const groupings = {
  actor: 'Actor',
  stance: 'Stance',
  target: 'Target',
  article: 'Article',
  flat: 'No Groups',
};

/** The sidebar in each grouping, with something to check and two claims selected. */
export const groupedScenes = Object.fromEntries(
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
      await workbench.quickInput.choose(by);
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
