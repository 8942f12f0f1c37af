import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cache, inRepository } from '../repository.mjs';

/**
 * What a module of the core exports as it ships, minified, in a file of its own.
 *
 * @param {string} name of the file
 * @param {string} contents of the module, in TypeScript
 * @param {string} folder that its imports start from
 */
export async function bundled(name, contents, folder) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inRepository(folder), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
  });
  const [output] = outputFiles;
  const file = path.join(cache, `bench/${name}.mjs`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, output.contents);
  return { file, contents: output.contents, exports: await import(pathToFileURL(file)) };
}
