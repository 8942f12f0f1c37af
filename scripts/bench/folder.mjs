import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articleFiles, largeFolder } from '../../test/bench/folder/articleFiles.ts';
import { codebookText } from '../../test/bench/folder/codebook.ts';
import { writeFolder } from '../../test/bench/folder/writeFolder.ts';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { bundled } from './bundled.mjs';
import { median, timed } from './timing.mjs';

const entry = `
  export { parseDocument } from 'yaml';
  export { annotate } from './annotation/annotate.ts';
  export { actorNames } from './anchor/checkAnchors.ts';
  export { resolveAll } from './anchor/resolve.ts';
  export { actorIndex } from './codebook/actors.ts';
  export { parseCodebook } from './codebook/parseCodebook.ts';
  export { analyseWith } from './engine/analyse.ts';
  export { prepareCodebook } from './engine/preparedCodebook.ts';
  export { parseSidecar } from './sidecar/parseSidecar.ts';
  export { ArticleText } from './text/articleText.ts';
`;

const plan = { ...largeFolder, articles: 500 };
const rounds = 7;

/**
 * What a folder costs that is opened for the first time: reading its bytes, its decisions, its suggestions, one
 * article after the other in one thread. The files come from the system's cache, not from a disk.
 */
export async function timeFolder(resources) {
  const { exports: core } = await bundled('folder', entry, 'src/core');
  const folder = await temporaryFolder(resources, 'bench');
  const { articleBytes, sidecarBytes } = await writeFolder(folder, plan);
  const { codebook } = core.parseCodebook(codebookText(plan.speakers));
  const files = Array.from({ length: plan.articles }, (_, number) =>
    path.join(folder, articleFiles(plan, number).path),
  );
  const times = timeParts(parts(core, codebook), files);
  const ms = (name) => `${times[name].toFixed(2)} ms`;
  const ratio = (a, b) => (times[a] / times[b]).toFixed(2);
  const size = ((articleBytes + sidecarBytes) / plan.articles / 1000).toFixed(1);
  return [
    `${plan.articles} articles of ${plan.claims} decisions, ${size} KB an article with its sidecar, seed ${plan.seed}; medians of ${rounds} rounds`,
    `reading the bytes, the floor: ${ms('bytes')} an article`,
    `the YAML library alone on the sidecar: ${ms('library')}, ${ratio('library', 'bytes')} times the floor`,
    `reading the sidecar: ${ms('sidecar')}, ${ratio('sidecar', 'bytes')} times the floor, ${ratio('sidecar', 'library')} times the library`,
    `finding where its claims stand: ${ms('places')}, ${ratio('places', 'bytes')} times the floor`,
    `all decisions, from the bytes to claims with places: ${ms('decisions')}, ${ratio('decisions', 'bytes')} times the floor`,
    `suggestions, from the text: ${ms('suggestions')}, ${ratio('suggestions', 'bytes')} times the floor`,
  ];
}

/** What is timed; each takes an article's file and gives something that depends on all it did. */
function parts(core, codebook) {
  const prepared = core.prepareCodebook(codebook);
  const { actors } = prepared;
  const texts = (file) => [readFileSync(file, 'utf8'), readFileSync(`${file}.claims.yaml`, 'utf8')];
  const placed = (text, { claims }) =>
    core.resolveAll(new core.ArticleText(text), claims, core.actorNames(claims, codebook));
  const decided = (text, sidecar) => {
    const file = core.parseSidecar(sidecar).sidecar;
    const resolutions = placed(text, file);
    return core.annotate({
      text,
      codebook,
      actors,
      analysis: { claims: [], mentions: [], quotations: [] },
      records: file.claims.map((record, at) => ({ record, resolution: resolutions[at] })),
      dismissed: [],
    });
  };
  const fromTexts = (act) => ({ prepare: texts, act: ([text, sidecar]) => act(text, sidecar) });
  return {
    bytes: { prepare: (file) => file, act: texts },
    library: fromTexts((_, sidecar) => core.parseDocument(sidecar)),
    sidecar: fromTexts((_, sidecar) => core.parseSidecar(sidecar)),
    places: {
      prepare: (file) => {
        const [text, sidecar] = texts(file);
        return [text, core.parseSidecar(sidecar).sidecar];
      },
      act: ([text, sidecar]) => placed(text, sidecar),
    },
    decisions: { prepare: (file) => file, act: (file) => decided(...texts(file)) },
    suggestions: fromTexts((text) => core.analyseWith(prepared, text)),
  };
}

/** Milliseconds an article, by part; the rounds of the parts take turns, so that all meet the same load. */
function timeParts(all, files) {
  const prepared = Object.entries(all).map(([name, { prepare, act }]) => {
    const inputs = files.map(prepare);
    return { name, times: [], round: () => inputs.map(act) };
  });
  for (let number = 0; number < rounds; number += 1) {
    for (const { times, round } of prepared) times.push(timed(round) / files.length);
  }
  return Object.fromEntries(prepared.map(({ name, times }) => [name, median(times)]));
}
