import assert from 'node:assert/strict';
import { oneFailure, readSuiteCounts, sum, toLine } from '../../scripts/counts.mjs';
import { whatIsWrong } from '../../scripts/test/hostStage.mjs';
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
  const whole = { host: 'Node', vscode: '1.139.1', passed: 2, failed: 0, skipped: 0 };
  const planted = 'fetch http://127.0.0.1:65535/planted';
  const wrong = (counts, exitCode = 0, requests = [planted, 'connect 127.0.0.1 65535']) =>
    whatIsWrong({ counts, exitCode, requests }, { vscode: '1.139.1' }, 'Node');

  it('is good when it came to its end where it was meant to run', () => {
    assert.equal(wrong(whole), undefined);
  });

  it('is not good when it ended early, ran elsewhere, held no test, or the host failed', () => {
    assert.match(wrong(undefined), /did not come to its end/);
    assert.match(wrong({ ...whole, host: 'web worker' }), /web worker/);
    assert.match(wrong({ ...whole, vscode: '1.140.0' }), /1\.140\.0/);
    assert.match(wrong({ ...whole, passed: 0 }), /No test ran/);
    assert.match(wrong({ ...whole, failed: 2 }, 1), /2 failed/);
    assert.match(wrong(whole, 1), /ended with 1/);
  });

  it('is not good when anything asked a network, or when nobody could have noticed', () => {
    assert.match(wrong(whole, 0, [planted, 'connect 192.0.2.1 443']), /192\.0\.2\.1/);
    assert.match(wrong(whole, 0, []), /nothing was/);
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
