import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, its output kept aside; says every ten seconds that it still works.
 * Rejects with the whole output when it fails. `resources` ends it early on Ctrl-C.
 */
export function runCommand(resources, title, command, args, options) {
  const started = Date.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32', // npm is a .cmd there
    ...options,
  });
  resources.defer(() => void child.kill());
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const beat = setInterval(() => console.log(`  ${title} … ${seconds(started)}`), 10_000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${title}: "${command} ${args.join(' ')}" failed (${code}).\n${output}`));
    });
  }).finally(() => clearInterval(beat));
}

/** Time since `started` in whole seconds, as text. */
export function seconds(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}
