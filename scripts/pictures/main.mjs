import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveStandpoint } from '../../test/ui/servedStandpoint.mjs';
import { build } from '../build.mjs';
import { plainSettings } from '../hosts/settings.mjs';
import { inRepository } from '../repository.mjs';
import { Refused, runScript, withPart } from '../resources.mjs';
import { scenes } from './scenes.mjs';

/**
 * One theme of each sort that a user may have, by its name in VS Code 1.139. Two of them are in one window,
 * which changes its colours with the operating system's.
 */
const pairs = [
  { light: ['light', 'Light Modern'], dark: ['dark', 'Dark Modern'] },
  {
    light: ['high-contrast-light', 'Default High Contrast Light'],
    dark: ['high-contrast', 'Default High Contrast'],
  },
];

/** Icons and decorations follow a moment after the window. */
const repaintMilliseconds = 800;

/** Nothing in the picture that is not about Standpoint. */
const pictureSettings = {
  ...plainSettings,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
};

const folder = inRepository('out/pictures');

/** `npm run pictures -- hover problem` takes those scenes only. */
const wanted = process.argv.slice(2);

runScript(async (resources) => {
  const unknown = wanted.find((name) => scenes[name] === undefined);
  if (unknown !== undefined) {
    const known = Object.keys(scenes).join(', ');
    throw new Refused(`There is no scene "${unknown}". The scenes are ${known}.`, 2);
  }
  await build(resources);
  await mkdir(folder, { recursive: true });
  let failed = 0;
  for (const pair of pairs) failed += await withPart(resources, (part) => pictures(part, pair));
  return failed === 0 ? 0 : 1;
});

/** Every scene in two themes, each in a new window so that none depends on another. Gives how many failed. */
async function pictures(resources, { light, dark }) {
  const settings = {
    ...pictureSettings,
    'window.autoDetectColorScheme': true,
    'workbench.preferredLightColorTheme': light[1],
    'workbench.preferredDarkColorTheme': dark[1],
  };
  const served = await serveStandpoint(resources, { folder: 'samples', settings });
  let failed = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const workbench = await served.open({ width: 1280, height: 800 });
    try {
      await scene(workbench, { resources, workspace: served.workspace });
      await picture(workbench, 'light', `${name}-${light[0]}`);
      await picture(workbench, 'dark', `${name}-${dark[0]}`);
    } catch (error) {
      failed += 1;
      console.error(`${name}:`, error);
      await workbench.picture(path.join(folder, `failed-${name}.png`));
    }
    await workbench.page.close();
  }
  return failed;
}

async function picture(workbench, colorScheme, name) {
  await workbench.page.emulateMedia({ colorScheme });
  await sleep(repaintMilliseconds);
  const file = path.join(folder, `${name}.png`);
  await workbench.picture(file);
  console.log(path.relative(inRepository(), file));
}
