import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { oneFailure } from '../../scripts/counts.mjs';
import { inRepository } from '../../scripts/repository.mjs';
import { runRound } from '../../scripts/test/rounds.mjs';
import { rounds } from '../../scripts/test/stages.mjs';

const good = { passed: 1, failed: 0, skipped: 0 };

/** Runs stages and gives their results, and all that was shown. */
async function round(...stages) {
  await using resources = new AsyncDisposableStack();
  let shown = '';
  const show = (text) => {
    shown += text;
  };
  const results = await runRound(resources, stages, { atOnce: 2, show });
  return { results, shown };
}

describe('the stages of a round', () => {
  it('all run, never more than two at a time', async () => {
    let running = 0;
    let most = 0;
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      await sleep(5);
      running -= 1;
      return good;
    };
    const { results } = await round(...['a', 'b', 'c', 'd'].map((name) => ({ name, run })));
    assert.deepEqual(results.map(({ name }) => name).toSorted(), ['a', 'b', 'c', 'd']);
    assert.equal(most, 2);
  });

  it('show what they said in one piece each', async () => {
    const run = (name) => async (_resources, print) => {
      print(`${name} one\n`);
      await sleep(5);
      print(`${name} two\n`);
      return good;
    };
    const { shown } = await round({ name: 'a', run: run('a') }, { name: 'b', run: run('b') });
    for (const name of ['a', 'b']) {
      assert.ok(shown.includes(`\n── ${name}\n${name} one\n${name} two\n── ${name}: 1 passed,`));
    }
  });

  it('are one failure where they cannot start, say why, and the others go on', async () => {
    const broken = { name: 'a', run: () => Promise.reject(new Error('no VS Code')) };
    const { results, shown } = await round(broken, { name: 'b', run: async () => good });
    const counts = Object.fromEntries(results.map((result) => [result.name, result.counts]));
    assert.deepEqual(counts, { a: oneFailure, b: good });
    assert.match(shown, /no VS Code/);
  });
});

describe('the stages of npm test', () => {
  it('hold every test file once', () => {
    const stages = rounds.flat().flatMap(({ files }) => files ?? []);
    const cwd = inRepository();
    const tested = stages.flatMap((files) => globSync(files, { cwd }));
    assert.deepEqual(tested.toSorted(), globSync('test/**/*.test.{ts,mjs}', { cwd }).toSorted());
  });
});
