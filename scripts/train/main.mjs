import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseGold } from '../../test/bench/score/goldArticle.ts';
import { trainClauseModel } from '../../test/bench/train/clauseModel.ts';
import { trainQuotationModels } from '../../test/bench/train/quotationModels.ts';
import { inRepository } from '../repository.mjs';
import { Refused, runScript } from '../resources.mjs';

const targets = {
  clauses: 'src/core/engine/language/englishClauseModel.ts',
  quotations: 'src/core/engine/language/englishQuotationModels.ts',
};

runScript(async () => {
  const articles = parseGold(await readTexts(textsArgument()));
  const clauses = trainClauseModel(articles);
  const quotations = trainQuotationModels(articles, clauses.unseen);
  await write(targets.clauses, [
    {
      name: 'clauseModel',
      does: 'Judges whether a claim begins behind a word.',
      model: clauses.model,
    },
  ]);
  await write(targets.quotations, [
    {
      name: 'quotationClaimModel',
      does: 'Judges whether a quotation without a cue is a claim.',
      model: quotations.models.claims,
    },
    {
      name: 'quotationSpeakerModel',
      does: 'Judges whose such a quotation is.',
      model: quotations.models.speakers,
    },
  ]);
  console.log(`${clauses.report}\n${quotations.report}`);
  return 0;
});

async function write(target, models) {
  await writeFile(inRepository(target), sourceOf(models));
  console.log(`written: ${target}`);
}

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

function sourceOf(models) {
  const code = models.map(
    ({ name, does, model: { weights, scale, bias } }) => `
/** Written by \`npm run train\`, described in docs/model.md. ${does} */
export const ${name}: LinearModel = {
  weights:
    '${weights.replaceAll("'", '(')}',
  scale: ${scale},
  bias: ${bias},
};
`,
  );
  return `import type { LinearModel } from '../learned/linearModel.ts';\n${code.join('')}`;
}
