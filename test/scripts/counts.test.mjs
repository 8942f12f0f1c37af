import assert from 'node:assert/strict';
import { oneFailure, readSuiteCounts, sum, toLine } from '../../scripts/counts.mjs';
import { hostStage } from '../../scripts/test/hostStage.mjs';
import { lostTests } from '../../scripts/test/sameSuite.mjs';

const line = (counts) => `standpoint-counts ${JSON.stringify(counts)}`;

describe('the counts of a test process', () => {
  it('are read from the last line that holds them', () => {
    const output = `noise\n${line({ passed: 1, failed: 0, skipped: 0 })}\n${line({ passed: 3, failed: 1, skipped: 2 })}\nend`;
    assert.deepEqual(readSuiteCounts(output), { passed: 3, failed: 1, skipped: 2 });
  });

  it('are unknown where the process said nothing or not everything', () => {
    assert.equal(readSuiteCounts('  ✓ one test\n'), undefined);
    assert.equal(readSuiteCounts(line({ passed: 3 })), undefined);
    assert.equal(readSuiteCounts('standpoint-counts {"passed":3,"fai'), undefined);
  });

  it('add up to one line', () => {
    const total = sum([{ passed: 3, failed: 0, skipped: 2 }, oneFailure]);
    assert.equal(toLine(total), '3 passed, 1 failed, 2 skipped');
  });
});

describe('a run in a host', () => {
  const host = { vscode: '1.139.1' };
  const whole = { host: 'Node', vscode: '1.139.1', passed: 2, failed: 0, skipped: 0 };
  const run = (counts, exitCode = 0) =>
    hostStage(async () => ({ counts, exitCode, console: '' }), host, 'Node')();

  it('counts when it came to its end where it was meant to run', async () => {
    assert.deepEqual(await run(whole), whole);
  });

  it('fails when it ended early, ran elsewhere, held no test, or the host failed', async () => {
    assert.equal(await run(undefined), oneFailure);
    assert.equal(await run({ ...whole, host: 'web worker' }), oneFailure);
    assert.equal(await run({ ...whole, vscode: '1.140.0' }), oneFailure);
    assert.equal(await run({ ...whole, passed: 0 }), oneFailure);
    assert.equal(await run(whole, 1), oneFailure);
  });

  it('keeps its own count of failures', async () => {
    const failed = { ...whole, failed: 2 };
    assert.equal(await run(failed, 1), failed);
  });
});

describe('the hosts together', () => {
  const result = (name, passed, failed = 0) => ({ name, counts: { passed, failed, skipped: 0 } });

  it('run the same number of tests', () => {
    assert.equal(
      lostTests([result('node-host', 5), result('web-host', 5), result('ui', 1)]),
      undefined,
    );
    assert.match(
      lostTests([result('node-host', 5), result('web-host', 4)]),
      /node-host 5, web-host 4/,
    );
  });

  it('are not compared where one failed, which is told already', () => {
    assert.equal(lostTests([result('node-host', 5), result('web-host', 0, 1)]), undefined);
  });
});
