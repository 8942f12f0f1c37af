import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { cache, inRepository } from '../repository.mjs';

const entry = `
  export { analyse } from './analyse.ts';
  export { startAnalysis, settleAnalysis, analysisOf } from './analysisState.ts';
  export { updateAnalysis } from './updateAnalysis.ts';
  export { defaultCodebook } from '../codebook/codebook.ts';
`;

/** The engine as it ships, minified, in a file of its own: where it is, its size, and what it exports. */
export async function buildEngine() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: inRepository('src/core/engine'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
  });
  const [{ contents }] = outputFiles;
  const file = path.join(cache, 'bench/engine.mjs');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, contents);
  const exports = await import(pathToFileURL(file));
  return { ...exports, file, bytes: contents.length, zipped: gzipSync(contents).length };
}
