import { gzipSync } from 'node:zlib';
import { bundled } from './bundled.mjs';

const entry = `
  export { analyse } from './analyse.ts';
  export { startAnalysis, settleAnalysis, analysisOf } from './analysisState.ts';
  export { updateAnalysis } from './updateAnalysis.ts';
  export { defaultCodebook } from '../codebook/codebook.ts';
`;

/** The engine as it ships: where it is, its size, and what it exports. */
export async function buildEngine() {
  const { file, contents, exports } = await bundled('engine', entry, 'src/core/engine');
  return { ...exports, file, bytes: contents.length, zipped: gzipSync(contents).length };
}
