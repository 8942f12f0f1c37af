import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { serveStandpoint } from '../../test/ui/servedStandpoint.mjs';
import { build } from '../build.mjs';
import { plainSettings } from '../hosts/settings.mjs';
import { inRepository } from '../repository.mjs';
import { Refused, runScript, withPart } from '../resources.mjs';
import { scenes } from './scenes.mjs';

/** Names as VS Code 1.139 has them: one theme of each sort that a user may have. */
const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

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
  for (const theme of Object.keys(themes))
    await withPart(resources, (part) => pictures(part, theme));
  return 0;
});

/** Every scene in one theme, each in a new window so that none depends on another. */
async function pictures(resources, theme) {
  const settings = { ...pictureSettings, 'workbench.colorTheme': themes[theme] };
  const served = await serveStandpoint(resources, { folder: 'samples', settings });
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const workbench = await served.open({ width: 1280, height: 800 });
    await scene(workbench, { resources, workspace: served.workspace });
    const file = path.join(folder, `${name}-${theme}.png`);
    await workbench.picture(file);
    await workbench.page.close();
    console.log(path.relative(inRepository(), file));
  }
}
