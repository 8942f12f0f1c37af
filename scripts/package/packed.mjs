import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../build.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { installVsix } from './installVsix.mjs';
import { packageVsix } from './vsix.mjs';

/** Set by `npm test` for its stages: the folder of what it packed. */
const variable = 'STANDPOINT_PACKED';

/**
 * The Standpoint that tests run: not this checkout, but what its VSIX holds, as the embedded VS Code itself
 * unpacks it. `npm test` packs once for all of its stages; a test file that runs alone builds and packs its own.
 *
 * @returns {Promise<{ vsix: string, extension: string }>} the VSIX, and the folder of the extension in it
 */
export async function packedStandpoint(resources) {
  if (process.env[variable] === undefined) {
    await build(resources);
    await packForAll(resources);
  }
  return contentsOf(process.env[variable]);
}

/** Packs what is built, until `resources` end, for all that this process and its children test. */
export async function packForAll(resources) {
  const folder = await temporaryFolder(resources, 'packed');
  const vsix = await packageVsix(resources, path.join(folder, 'standpoint.vsix'));
  await installVsix(resources, vsix, path.join(folder, 'extensions'));
  process.env[variable] = folder;
  resources.defer(() => void delete process.env[variable]);
}

/** Puts the extension of the VSIX where a VS Code with the folder `extensions` finds it. */
export async function installPacked(resources, extensions) {
  const { extension } = await packedStandpoint(resources);
  await cp(extension, path.join(extensions, path.basename(extension)), { recursive: true });
}

async function contentsOf(folder) {
  const extensions = path.join(folder, 'extensions');
  const home = (await readdir(extensions)).find((name) => name.startsWith('standpoint.'));
  return { vsix: path.join(folder, 'standpoint.vsix'), extension: path.join(extensions, home) };
}
