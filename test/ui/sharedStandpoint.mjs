import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { settingsFile } from '../../scripts/hosts/settings.mjs';
import { serveFolder, startVSCode } from './servedStandpoint.mjs';

/** What is started once for all test files of a run. */
const run = new AsyncDisposableStack();
/** @type {Promise<{ server: object, browser: object }> | undefined} */
let started;

/** The windows of the test file that runs, which say what they show when a test fails. */
const windows = new Set();

afterEach(async function () {
  if (this.currentTest.state !== 'failed') return;
  for (const workbench of windows) {
    const said = await workbench.whatIsSaid().catch((error) => `a window says nothing: ${error}`);
    console.log(`      ${said}`);
  }
});
after(() => run.disposeAsync());

/**
 * As `serveStandpoint`, from a server and in a browser that all test files of a run have in common, since
 * starting those takes seconds. A file has a folder and windows of its own: what VS Code remembers belongs to
 * a window's browser context. User settings belong to the server, and have to stay as they are; `settings` are
 * those of the folder.
 */
export async function shareStandpoint(resources, { folder, settings } = {}) {
  const vscode = await start();
  const before = await userSettings(vscode);
  resources.defer(async () => {
    assert.deepEqual(await userSettings(vscode), before, 'a test has changed user settings');
  });
  const served = await serveFolder(resources, vscode, folder);
  if (settings !== undefined) await writeFolderSettings(served.workspace, settings);
  const open = async (...args) => {
    const workbench = await served.open(...args);
    windows.add(workbench);
    resources.defer(() => void windows.delete(workbench));
    return workbench;
  };
  return { ...served, open };
}

/** Starts what is not there, or has ended. */
function start() {
  const forget = () => {
    started = undefined;
  };
  started ??= startVSCode(run).then((vscode) => {
    vscode.server.ended.then(forget);
    vscode.browser.on('disconnected', forget);
    return vscode;
  });
  started.catch(forget);
  return started;
}

/** Which there are: VS Code itself brings the values of some into another form. */
async function userSettings({ server }) {
  return Object.keys(JSON.parse(await readFile(settingsFile(server.userData), 'utf8')));
}

async function writeFolderSettings(folder, settings) {
  await mkdir(path.join(folder, '.vscode'));
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}
