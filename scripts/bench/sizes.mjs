import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../build.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { packageVsix } from '../package/vsix.mjs';
import { inRepository } from '../repository.mjs';

const bundles = ['extension.js', 'starter.js', 'cli.js', 'mergeDriver.js'];

/** What ships, minified and zipped. */
export async function measureSizes(resources) {
  await build(resources);
  const folder = await temporaryFolder(resources, 'bench');
  const vsix = await packageVsix(resources, path.join(folder, 'standpoint.vsix'));
  const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
  const sizes = bundles.map(async (name) => {
    const contents = await readFile(inRepository('dist', name));
    return `dist/${name}: ${kb(contents.length)}, ${kb(gzipSync(contents).length)} gzipped`;
  });
  return [...(await Promise.all(sizes)), `the VSIX: ${kb((await stat(vsix)).size)}`];
}
