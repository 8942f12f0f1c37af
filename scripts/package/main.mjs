import { readFile, stat } from 'node:fs/promises';
import { build } from '../build.mjs';
import { inRepository } from '../repository.mjs';
import { runScript } from '../resources.mjs';
import { packageVsix } from './vsix.mjs';

runScript(async (resources) => {
  await build(resources);
  const { name, version } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
  const file = await packageVsix(resources, inRepository(`${name}-${version}.vsix`));
  const { size } = await stat(file);
  console.log(`Packed ${file}, ${Math.round(size / 1000)} kB`);
  return 0;
});
