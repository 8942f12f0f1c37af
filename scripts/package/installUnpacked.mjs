import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../repository.mjs';
import { shipped } from './shipped.mjs';

/**
 * Puts exactly the files of the VSIX where a VS Code with an empty `extensions` folder finds them: what
 * installing the VSIX does, without the seconds that packing it takes.
 */
export async function installUnpacked(extensions) {
  const { publisher, name, version } = JSON.parse(
    await readFile(inRepository('package.json'), 'utf8'),
  );
  const home = path.join(extensions, `${publisher}.${name}-${version}`);
  for (const file of shipped) await cp(inRepository(file), path.join(home, file));
}
