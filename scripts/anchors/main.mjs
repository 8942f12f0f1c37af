import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureAnchors } from '../../test/bench/anchors/measure.ts';
import { anchorTable } from '../../test/bench/anchors/table.ts';
import { parseGold } from '../../test/bench/score/goldArticle.ts';
import { Refused, runScript } from '../resources.mjs';

runScript(async () => {
  const { gold, claims } = readArguments();
  console.log(anchorTable(measureAnchors(parseGold(await readGold(gold)), claims)));
  return 0;
});

function readArguments() {
  const usage = 'Usage: npm run anchors -- --gold FILE [--claims NUMBER]';
  try {
    const { values } = parseArgs({
      options: { gold: { type: 'string' }, claims: { type: 'string', default: '3000' } },
    });
    if (values.gold === undefined) throw new Error('It needs articles with claims.');
    if (!/^\d+$/.test(values.claims)) throw new Error('--claims takes a number.');
    return { gold: values.gold, claims: Number(values.claims) };
  } catch (error) {
    throw new Refused(`${error.message} ${usage}`, 2);
  }
}

async function readGold(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file} cannot be read: ${error.message}`, 2);
  }
}
