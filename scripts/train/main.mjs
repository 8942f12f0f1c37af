import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseGold } from '../../test/bench/score/goldArticle.ts';
import { trainClauseModel } from '../../test/bench/train/clauseModel.ts';
import { inRepository } from '../repository.mjs';
import { Refused, runScript } from '../resources.mjs';

const target = 'src/core/engine/language/englishClauseModel.ts';

runScript(async () => {
  const articles = parseGold(await readTexts(textsArgument()));
  const { model, report } = trainClauseModel(articles);
  await writeFile(inRepository(target), sourceOf(model));
  console.log(`${report}\nwritten to ${target}`);
  return 0;
});

function textsArgument() {
  try {
    const { values } = parseArgs({ options: { texts: { type: 'string' } } });
    if (values.texts === undefined) throw new Error('The texts to learn from are missing.');
    return values.texts;
  } catch (error) {
    throw new Refused(`${error.message} Usage: npm run train -- --texts FILE.jsonl`, 2);
  }
}

async function readTexts(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file} cannot be read: ${error.message}`, 2);
  }
}

function sourceOf({ weights, scale, bias }) {
  return `import type { LinearModel } from '../learned/linearModel.ts';

/** Written by \`npm run train\`, described in docs/model.md. Judges whether a claim begins behind a word. */
export const clauseModel: LinearModel = {
  weights:
    '${weights.replaceAll("'", '(')}',
  scale: ${scale},
  bias: ${bias},
};
`;
}
