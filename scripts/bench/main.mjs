import { parseArgs } from 'node:util';
import { Refused, runScript } from '../resources.mjs';
import { measureEditor } from './editor.mjs';
import { buildEngine } from './engine.mjs';
import { measureExtract } from './extract.mjs';
import { timeFolder } from './folder.mjs';
import { timeHostileInputs } from './hostile.mjs';
import { timeList } from './list.mjs';
import { machine } from './machine.mjs';
import { measureMemory } from './memory.mjs';
import { measureSights, measureStarts } from './opening/opening.mjs';
import { installRivals } from './rivals.mjs';
import { timeSidecars } from './sidecars.mjs';
import { measureSizes } from './sizes.mjs';
import { compareSpeed } from './speed.mjs';
import { timeFirstAnalysis } from './start.mjs';
import { readTexts, repeated } from './texts.mjs';
import { timeTyping } from './typing.mjs';

/** What is measured, by the names that `--only` takes: a title, and what gives the lines below it. */
const sections = {
  start: ['Bundle and first analysis', describeEngine],
  speed: ['Speed, medians', compareWithRivals],
  typing: ['One typed character, core only', ({ engine, textOf }) => timeTyping(engine, textOf)],
  sidecars: ['Sidecars, core only', ({ textOf }) => timeSidecars(textOf)],
  hostile: ['Hostile inputs', ({ engine }) => timeHostileInputs(engine)],
  memory: ['Memory', ({ engine, textOf }) => measureMemory(engine, textOf)],
  folder: ['A folder read for the first time, core only', ({ resources }) => timeFolder(resources)],
  list: ['The list of claims of 10,000 articles, in Node', timeList],
  starts: ['Opening a window in VS Code, medians', ({ resources }) => measureStarts(resources)],
  sights: ['Opening an article in VS Code, medians', ({ resources }) => measureSights(resources)],
  editor: [
    'A large folder in VS Code, for the first time and again',
    ({ resources }) => measureEditor(resources, { articles: 10_000 }),
  ],
  extract: ['extract --jsonl', ({ resources, node }) => measureExtract(resources, node)],
  sizes: ['What ships', ({ resources }) => measureSizes(resources)],
};

runScript(async (resources) => {
  const { file, names, node } = readArguments();
  const texts = await readTexts(file);
  console.log(machine());
  const engine = await buildEngine();
  const textOf = (length) => repeated(texts, length);
  for (const name of names) {
    const [title, measure] = sections[name];
    console.log(`\n${title}`);
    const lines = await measure({ resources, engine, texts, textOf, file, node });
    for await (const line of lines) console.log(`  ${line}`);
  }
  return 0;
});

async function describeEngine({ engine, texts }) {
  const [size, zipped] = [engine.bytes, engine.zipped].map((bytes) => (bytes / 1024).toFixed(0));
  return [
    `${size} KB minified (${zipped} KB gzipped), core/engine and all it needs`,
    await timeFirstAnalysis(engine, texts[0]),
  ];
}

async function compareWithRivals({ resources, engine, texts, file }) {
  const rivals = await installRivals(resources);
  return [`on ${file ?? "the project's own samples"}`, ...compareSpeed(engine, rivals, texts)];
}

/**
 * The JSONL file with texts that `--texts` names, else the samples; what `--only` names, else everything;
 * the Node that `--node` names for the command line, else this one.
 */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        texts: { type: 'string' },
        only: { type: 'string' },
        node: { type: 'string', default: process.execPath },
      },
    });
    const names = values.only?.split(',') ?? Object.keys(sections);
    const unknown = names.find((name) => !(name in sections));
    if (unknown !== undefined) {
      throw new Error(`“${unknown}” is none of ${Object.keys(sections).join(', ')}.`);
    }
    return { file: values.texts, names, node: values.node };
  } catch (error) {
    const usage = 'Usage: npm run bench [-- --texts FILE] [--only NAME,NAME] [--node FILE]';
    throw new Refused(`${error.message} ${usage}`, 2);
  }
}
