import assert from 'node:assert/strict';
import { oneFailure, sum } from '../../scripts/counts.mjs';
import { tryAgain } from '../../scripts/test/secondTry.mjs';

const good = { passed: 3, failed: 0, skipped: 1 };
const bad = { passed: 2, failed: 1, skipped: 1 };
const host = { vscode: '1.139.1' };

/** What becomes of a stage that gave `first` once it is run as this stage runs. */
async function settled(first, stage) {
  await using resources = new AsyncDisposableStack();
  const results = [{ name: 'ui', counts: first, said: 'first', line: '' }];
  const stages = [{ name: 'ui', ...stage }];
  const { results: after, lines } = await tryAgain(resources, results, stages, String);
  return { counts: sum(after.map(({ counts }) => counts)), said: after[0].said, lines };
}

describe('a second try', () => {
  it('counts in place of the first, and says that there was one', async () => {
    const { counts, lines } = await settled(bad, { host, run: async () => good });
    assert.deepEqual(counts, good);
    assert.match(lines.join(), /^ui: 1 failed at the first try, 0 at the second/);
  });

  it('of a stage that fails again is a failure', async () => {
    const run = async (_part, print) => {
      print('and second');
      return bad;
    };
    const { counts, said } = await settled(bad, { host, run });
    assert.deepEqual(counts, bad);
    assert.match(said, /first\nand second/);
    const broken = await settled(bad, { host, run: () => Promise.reject(new Error('gone')) });
    assert.equal(broken.counts.failed, oneFailure.failed);
  });

  it('runs the files alone that held a failure, and leaves what the others gave', async () => {
    const inFailedFiles = { files: ['b'], counts: { passed: 1, failed: 1, skipped: 0 } };
    const run = async (_part, _print, files) => {
      assert.deepEqual(files, ['b']);
      return { passed: 2, failed: 0, skipped: 0 };
    };
    const { counts } = await settled({ ...bad, inFailedFiles }, { host, run });
    assert.deepEqual(counts, good);
  });

  it('is for what drives a VS Code, and for few failures', async () => {
    const run = () => assert.fail('ran again');
    for (const [first, stage] of [
      [bad, { run }],
      [good, { host, run }],
      [
        { ...bad, failed: 6 },
        { host, run },
      ],
    ]) {
      const { lines } = await settled(first, stage);
      assert.deepEqual(lines, []);
    }
  });
});
