import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { none, oneFailure, sum, toLine } from '../counts.mjs';
import { seconds } from '../hosts/command.mjs';
import { Refused, runScript, withPart } from '../resources.mjs';
import { lostTests } from './sameSuite.mjs';
import { stages } from './stages.mjs';

runScript(async (resources) => {
  const chosen = chooseStages();
  const results = [await runStage(resources, { name: 'build', run: buildAlone })];
  if (results[0].counts.failed === 0) {
    for (const stage of chosen) results.push(await runStage(resources, stage));
  }
  const lost = lostTests(results);
  if (lost !== undefined) console.log(`\n${lost}`);
  const total = sum([
    ...results.map(({ counts }) => counts),
    lost === undefined ? none : oneFailure,
  ]);
  console.log(`\n${toLine(total)}`);
  return total.failed === 0 ? 0 : 1;
});

/** All stages, or those that `--only` names. */
function chooseStages() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return stages;
  const wanted = values.only.split(',');
  const unknown = wanted.find((name) => stages.every((stage) => stage.name !== name));
  if (unknown !== undefined) {
    const known = stages.map((stage) => stage.name).join(', ');
    throw new Refused(`There is no stage "${unknown}". The stages are ${known}.`, 2);
  }
  return stages.filter((stage) => wanted.includes(stage.name));
}

/** A stage that cannot start, or that ends early, is one failure: never a skip, and never the end of the run. */
async function runStage(resources, { name, run }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const counts = await withPart(resources, run).catch((error) => {
    console.error(error);
    return oneFailure;
  });
  console.log(`── ${name}: ${toLine(counts)} (${seconds(started)})`);
  return { name, counts };
}

async function buildAlone(resources) {
  await build(resources);
  return none;
}
