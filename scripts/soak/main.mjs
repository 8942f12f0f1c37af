import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../hosts/browser.mjs';
import { freshWorkspace } from '../hosts/fixtureWorkspace.mjs';
import { runSuite } from '../hosts/hostSuite.mjs';
import { suiteAddress } from '../hosts/nodeHost.mjs';
import { watchExtensionHosts } from '../hosts/requests.mjs';
import { startServer } from '../hosts/server.mjs';
import { currentHost } from '../hosts/versions.mjs';
import { inRepository } from '../repository.mjs';
import { Refused, runScript } from '../resources.mjs';
import { whatIsWrong } from '../test/hostStage.mjs';

const minute = 60_000;
/** For the start, and for the sitting that is under way when the time is over. */
const grace = 5 * minute;

runScript(async (resources) => {
  const { minutes, seed } = chosen();
  console.log(`${minutes} minutes of random work in VS Code ${currentHost.vscode}, seed ${seed}`);
  const workspace = await freshWorkspace(resources);
  await writeFile(path.join(workspace, 'soak.json'), JSON.stringify({ minutes, seed }));
  const { environment, requests } = await watchExtensionHosts(resources);
  const keepLogs = `--require=${inRepository('scripts/soak/keepLogs.cjs')}`;
  const server = await startServer(resources, {
    environment: { ...environment, NODE_OPTIONS: `${environment.NODE_OPTIONS} ${keepLogs}` },
  });
  const browser = await launchBrowser(resources);
  const page = await browser.newPage();
  const address = await suiteAddress(resources, server, workspace, 'soak');
  const run = await runSuite(page, () => page.goto(address), minutes * minute + grace);
  console.log(ownLines(run.console));
  return verdict({ ...run, requests: await requests() }, await logsOfStandpoint(server.userData));
});

function chosen() {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
  });
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  if (!(minutes >= 1))
    throw new Refused('--minutes wants at least 1: a shorter run tells nothing of memory.', 2);
  if (!Number.isInteger(seed)) throw new Refused('--seed wants a whole number.', 2);
  return { minutes, seed };
}

/** What the suite says, and what failed in it. */
function ownLines(text) {
  const lines = text.split('\n');
  return lines.filter((line) => /^ {2}(?:[✓✗-] | {4})|^soak:/.test(line)).join('\n');
}

/** The entries of Standpoint's own logs. */
async function logsOfStandpoint(userData) {
  const names = await readdir(userData, { recursive: true });
  const logs = names.filter((name) => /standpoint\.standpoint\/[^/]*\.log$/.test(name));
  const texts = logs.map((name) => readFile(path.join(userData, name), 'utf8'));
  const lines = (await Promise.all(texts)).join('').split('\n');
  return lines.filter((line) => /^\[\w+\]/.test(line));
}

/** Says how it went; the exit code of the script. */
function verdict(run, log) {
  const errors = log.filter((entry) => /^\[(?:error|critical)\]/.test(entry));
  const trouble = [
    whatIsWrong(run, currentHost, 'Node'),
    log.length === 0 ? 'The log has no entry, not even of what the suite had refused.' : undefined,
    errors.length > 0 ? `Errors in the log:\n${errors.join('\n')}` : undefined,
  ].filter((what) => what !== undefined);
  if (trouble.length > 0) {
    console.log(trouble.join('\n'));
    return 1;
  }
  console.log(`No error among the ${log.length} entries of the log, and no request to a network.`);
  return 0;
}
