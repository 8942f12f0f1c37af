import { inspect } from 'node:util';
import { oneFailure, toLine } from '../counts.mjs';
import { seconds } from '../hosts/command.mjs';
import { withPart } from '../resources.mjs';

/**
 * Runs the stages of a round beside each other, so many at a time, and gives their results in the order in
 * which they ended. A stage that is alone shows all at once; the others show it when they have ended.
 *
 * @param {readonly { name: string, run: (resources: object, print: (text: string) => void) => Promise<object> }[]} stages
 * @param {{ atOnce: number, show: (text: string) => void }} how
 * @returns {Promise<readonly { name: string, counts: object, said: string, line: string }[]>}
 */
export async function runRound(resources, stages, { atOnce, show }) {
  const waiting = [...stages];
  const results = [];
  const isAlone = stages.length === 1;
  const lane = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      results.push(await runStage(resources, stage, isAlone, show));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

/** A stage that cannot start, or that ends early, is one failure: never a skip, and never the end of the run. */
async function runStage(resources, { name, run }, isAlone, show) {
  let said = '';
  const print = (text) => {
    said += text;
    if (isAlone) show(text);
  };
  show(isAlone ? `\n── ${name}\n` : `\n── ${name} begins\n`);
  const started = Date.now();
  const counts = await withPart(resources, (part) => run(part, print)).catch((error) => {
    print(`${inspect(error)}\n`);
    return oneFailure;
  });
  if (!isAlone) show(`\n── ${name}\n${said}`);
  const line = `── ${name}: ${toLine(counts)} (${seconds(started)})`;
  show(`${line}\n`);
  return { name, counts, said, line };
}
