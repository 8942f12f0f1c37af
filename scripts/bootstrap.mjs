// Runs on whatever Node the user has, from 20 on, before anything is installed: no dependency is imported
// here, and nothing newer than Node 20 is used.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inRepository } from './repository.mjs';

const oldestNode = 20;
const projectNode = 24;

/**
 * Installs the project's dependencies where they are missing or older than the lock file, then goes on
 * with the script `main` (beside `caller`) on the Node that is one of those dependencies.
 */
export async function continueWith(main, caller) {
  if (nodeVersion() < oldestNode) {
    fail(`Node ${oldestNode} or newer is needed; this is ${process.version}.`);
  }
  if (!isInstalled()) install();
  const script = fileURLToPath(new URL(main, caller));
  if (nodeVersion() >= projectNode) await import(pathToFileURL(script));
  else await runOnProjectNode(script);
}

function nodeVersion() {
  return Number.parseInt(process.versions.node, 10);
}

/** npm writes its own copy of the lock file last: an install that was cut off has none. */
function isInstalled() {
  const installed = inRepository('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(inRepository('package-lock.json')).mtimeMs;
}

function install() {
  console.log('Installing the dependencies of Standpoint (npm ci) …');
  const started = Date.now();
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: inRepository(),
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (npm.status !== 0) fail('npm ci failed: its message is above.');
  console.log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function runOnProjectNode(script) {
  const bin = inRepository('node_modules/.bin');
  const child = spawn(path.join(bin, 'node'), [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  });
  // The child cleans up on a signal; this process stays until it has done so.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => {
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
