import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  accuracyOf,
  accuracyTable,
  calibrationTable,
  lossTable,
} from '../../test/bench/accuracy.ts';
import { goldSet } from '../../test/bench/gold/goldSet.ts';
import { withRareNames } from '../../test/bench/rareNames.ts';
import { parseGold } from '../../test/bench/score/goldArticle.ts';
import { Refused, runScript } from '../resources.mjs';

runScript(async () => {
  const { gold, rareNames } = readArguments();
  const articles = gold === undefined ? goldSet() : parseGold(await readGold(gold));
  const accuracy = accuracyOf(articles);
  console.log(accuracyTable(accuracy));
  console.log(`\n${calibrationTable(articles)}`);
  if (rareNames) {
    console.log(`\nThe same with the names of people replaced by rare ones:`);
    console.log(lossTable(accuracy, accuracyOf(withRareNames(articles))));
  }
  return 0;
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { gold: { type: 'string' }, 'rare-names': { type: 'boolean', default: false } },
    });
    if (values['rare-names'] && values.gold === undefined) {
      throw new Error('--rare-names needs a file in which names are annotated.');
    }
    return { gold: values.gold, rareNames: values['rare-names'] };
  } catch (error) {
    throw new Refused(
      `${error.message} Usage: npm run accuracy [-- --gold FILE [--rare-names]]`,
      2,
    );
  }
}

async function readGold(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file} cannot be read: ${error.message}`, 2);
  }
}
