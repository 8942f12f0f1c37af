import { parseArgs } from 'node:util';
import { Refused, runScript } from '../resources.mjs';
import { buildEngine } from './engine.mjs';
import { timeHostileInputs } from './hostile.mjs';
import { machine } from './machine.mjs';
import { measureMemory } from './memory.mjs';
import { installRivals } from './rivals.mjs';
import { timeSidecars } from './sidecars.mjs';
import { compareSpeed } from './speed.mjs';
import { timeFirstAnalysis } from './start.mjs';
import { readTexts, repeated } from './texts.mjs';
import { timeTyping } from './typing.mjs';

runScript(async (resources) => {
  const file = readArguments();
  const texts = await readTexts(file);
  console.log(machine());
  const engine = await buildEngine();
  const rivals = await installRivals(resources);
  const sections = [
    [
      'Bundle and first analysis',
      async () => [
        `${(engine.bytes / 1024).toFixed(0)} KB minified (${(engine.zipped / 1024).toFixed(0)} KB gzipped), core/engine and all it needs`,
        await timeFirstAnalysis(engine, texts[0]),
      ],
    ],
    [
      `Speed on ${file ?? "the project's own samples"}, medians`,
      () => compareSpeed(engine, rivals, texts),
    ],
    [
      'One typed character, core only',
      () => timeTyping(engine, (length) => repeated(texts, length)),
    ],
    ['Sidecars, core only', () => timeSidecars((length) => repeated(texts, length))],
    ['Hostile inputs', () => timeHostileInputs(engine)],
    ['Memory', () => measureMemory(engine, (length) => repeated(texts, length))],
  ];
  for (const [title, measure] of sections) {
    console.log(`\n${title}`);
    for (const line of await measure()) console.log(`  ${line}`);
  }
  return 0;
});

/** The JSONL file with texts that `--texts` names; undefined for the samples. */
function readArguments() {
  try {
    return parseArgs({ options: { texts: { type: 'string' } } }).values.texts;
  } catch (error) {
    throw new Refused(`${error.message} Usage: npm run bench [-- --texts FILE]`, 2);
  }
}
