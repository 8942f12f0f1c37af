import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseGold } from '../../test/bench/score/goldArticle.ts';
import { trainClauseModel } from '../../test/bench/train/clauseModel.ts';
import { trainQuotationModels } from '../../test/bench/train/quotationModels.ts';
import { inRepository } from '../repository.mjs';
import { Refused, runScript } from '../resources.mjs';

/** What can be learned; quotations are learned with the clauses that the engine finds then. */
const trainings = {
  clauses: {
    target: 'src/core/engine/language/englishClauseModel.ts',
    train(articles) {
      const { model, report } = trainClauseModel(articles);
      const does = 'Judges whether a claim begins behind a word.';
      return { code: sourceOf([{ name: 'clauseModel', does, model }]), report };
    },
  },
  quotations: {
    target: 'src/core/engine/language/englishQuotationModels.ts',
    train(articles) {
      const { models, report } = trainQuotationModels(articles);
      const code = sourceOf([
        {
          name: 'quotationClaimModel',
          does: 'Judges whether a quotation without a cue is a claim.',
          model: models.claims,
        },
        {
          name: 'quotationSpeakerModel',
          does: 'Judges whose such a quotation is.',
          model: models.speakers,
        },
      ]);
      return { code, report };
    },
  },
};

runScript(async () => {
  const { texts, model } = readArguments();
  const { target, train } = trainings[model];
  const { code, report } = train(parseGold(await readTexts(texts)));
  await writeFile(inRepository(target), code);
  console.log(`${report}\nwritten to ${target}`);
  return 0;
});

function readArguments() {
  try {
    const options = { texts: { type: 'string' }, model: { type: 'string', default: 'clauses' } };
    const { values } = parseArgs({ options });
    if (values.texts === undefined) throw new Error('The texts to learn from are missing.');
    if (!Object.hasOwn(trainings, values.model))
      throw new Error(`There is no model "${values.model}".`);
    return values;
  } catch (error) {
    throw new Refused(
      `${error.message} Usage: npm run train -- --texts FILE.jsonl [--model clauses|quotations]`,
      2,
    );
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
