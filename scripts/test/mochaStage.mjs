import { spawn } from 'node:child_process';
import { oneFailure, readSuiteCounts } from '../counts.mjs';
import { inRepository } from '../repository.mjs';

const patience = 900_000;

/**
 * A stage that runs Mocha in a process of its own: on the files given, with time for a real VS Code, or on
 * the unit tests of `.mocharc.json`. What it says is printed as it comes. A second try runs `someFiles` alone.
 */
export function mochaStage(...files) {
  const own = ['--reporter', inRepository('scripts/test/countingReporter.cjs'), '--forbid-only'];
  const slow = files.length > 0 ? ['--no-config', '--timeout', '180000', '--slow', '60000'] : [];
  return async (resources, print, someFiles = files) => {
    const args = [...own, ...slow, ...someFiles];
    const { output, exitCode } = await runMocha(resources, args, print);
    const counts = readSuiteCounts(output);
    if (counts === undefined || counts.passed + counts.failed === 0) return oneFailure;
    return exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  };
}

function runMocha(resources, args, print) {
  const mocha = inRepository('node_modules/mocha/bin/mocha.js');
  const child = spawn(process.execPath, [mocha, ...args], {
    cwd: inRepository(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  // On Ctrl-C the child gets the signal too and needs a moment to end the servers it started.
  const ended = new Promise((resolve) => child.once('close', resolve));
  resources.defer(async () => {
    child.kill();
    await ended;
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  child.stdout.on('data', (data) => {
    output += data;
    print(data);
  });
  child.stderr.on('data', print);
  return ended.then((exitCode) => ({ output, exitCode }));
}
