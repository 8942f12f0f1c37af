import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseGold } from '../../../test/bench/score/goldArticle.ts';
import { inRepository } from '../../repository.mjs';
import { Refused, runScript } from '../../resources.mjs';
import { examplesOf } from './examples.ts';
import { learnChoices, learnOptions } from './learning.ts';
import { weightsFile } from './weightsFile.ts';

const usage = 'Usage: node scripts/train/quotations.mjs --texts FILE.jsonl [--lines even|odd]';
const target = 'src/core/engine/learned/quotationWeights.ts';

runScript(async () => {
  const { texts, lines } = readArguments();
  const articles = parseGold(await readTexts(texts)).filter(
    (_, line) => lines === undefined || line % 2 === (lines === 'even' ? 0 : 1),
  );
  const { claims, speakers } = examplesOf(articles);
  console.log(
    `${articles.length} articles, ${claims.length} quotations, ${speakers.length} speakers`,
  );
  const claimWeights = learnOptions(claims, { size: 2 ** 14, epochs: 6 });
  const speakerWeights = learnChoices(speakers, { size: 2 ** 13, epochs: 4 });
  await writeFile(inRepository(target), weightsFile(claimWeights, speakerWeights));
  console.log(`written to ${target}`);
  return 0;
});

function readArguments() {
  try {
    const options = { texts: { type: 'string' }, lines: { type: 'string' } };
    const { texts, lines } = parseArgs({ options }).values;
    if (texts === undefined) throw new Error('--texts is missing.');
    if (lines !== undefined && !['even', 'odd'].includes(lines))
      throw new Error(`--lines is "${lines}".`);
    return { texts, lines };
  } catch (error) {
    throw new Refused(`${error.message} ${usage}`, 2);
  }
}

async function readTexts(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file} cannot be read: ${error.message}`, 2);
  }
}
