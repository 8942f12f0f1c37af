import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRepository } from '../../scripts/repository.mjs';

/**
 * Runs `npm start` as a user does, without a desktop VS Code, and waits for the address it prints alone on a
 * line. `interrupt` is Ctrl-C: the whole process group gets it; it returns when everything has ended.
 */
export async function startStandpoint(...args) {
  const npm = spawn('npm', ['start', '--', '--embedded', ...args], {
    cwd: inRepository(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(npm, 'close');
  const interrupt = async () => {
    if (npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, 'SIGINT');
    await ended;
  };
  try {
    return { url: await printedAddress(npm), interrupt };
  } catch (error) {
    await interrupt();
    throw error;
  }
}

function printedAddress(npm) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (data) => {
      output += data;
      const address = /^(http:\/\/127\.0\.0\.1:\S+)$/m.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    npm.stdout.on('data', read);
    npm.stderr.on('data', read);
    npm.once('close', () => reject(new Error(`npm start ended without an address:\n${output}`)));
  });
}
