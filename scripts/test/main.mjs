import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { none, oneFailure, sum, toLine } from '../counts.mjs';
import { installCodeServer } from '../hosts/install.mjs';
import { packForAll } from '../package/packed.mjs';
import { Refused, runScript } from '../resources.mjs';
import { runRound } from './rounds.mjs';
import { lostTests } from './sameSuite.mjs';
import { tryAgain } from './secondTry.mjs';
import { rounds } from './stages.mjs';

const how = {
  atOnce: Math.min(2, availableParallelism()), // two windows of VS Code keep two cores busy
  show: (text) => process.stdout.write(text),
};

runScript(async (resources) => {
  const chosen = chooseRounds();
  const first = [];
  for (const round of [[preparation(resources, chosen.flat())], ...chosen]) {
    first.push(...(await runRound(resources, round, how)));
    if (first[0].counts.failed > 0) break; // there is nothing to test
  }
  const { results, lines } = await tryAgain(resources, first, chosen.flat(), how.show);
  sayAgain(results);
  for (const line of lines) console.log(line);
  const lost = lostTests(results);
  if (lost !== undefined) console.log(`\n${lost}`);
  const total = sum([
    ...results.map(({ counts }) => counts),
    lost === undefined ? none : oneFailure,
  ]);
  console.log(`\n${toLine(total)}`);
  return total.failed === 0 ? 0 : 1;
});

/** All rounds but what runs by its name alone, or what `--only` names of them. */
function chooseRounds() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) {
    return rounds.map((round) => round.filter(({ isOnlyByName }) => !isOnlyByName));
  }
  const wanted = values.only.split(',');
  const names = rounds.flat().map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Refused(`There is no stage "${unknown}". The stages are ${names.join(', ')}.`, 2);
  }
  return rounds
    .map((round) => round.filter(({ name }) => wanted.includes(name)))
    .filter((round) => round.length > 0);
}

/**
 * Builds, installs each VS Code that these stages use (two stages would do that at the same time), and packs
 * what they test, until `resources` end.
 */
function preparation(resources, stages) {
  const hosts = new Set(stages.flatMap(({ host }) => host ?? []));
  const run = async (part) => {
    await build(part);
    for (const host of hosts) await installCodeServer(part, host);
    if (hosts.size > 0) await packForAll(resources);
    return none;
  };
  return { name: 'build', run };
}

/** What failed, once more where it is easy to find, and how long each stage took. */
function sayAgain(results) {
  for (const { name, said } of results.filter(({ counts }) => counts.failed > 0)) {
    how.show(`\n── once more, since it failed: ${name}\n${said}`);
  }
  how.show(`\n${results.map(({ line }) => `${line}\n`).join('')}`);
}
