import { packedStandpoint } from '../package/packed.mjs';
import { inRepository } from '../repository.mjs';
import { launchBrowser } from './browser.mjs';
import { freshWorkspace } from './fixtureWorkspace.mjs';
import { runSuite } from './hostSuite.mjs';
import { watchExtensionHosts } from './requests.mjs';
import { startServer } from './server.mjs';

/** Runs a suite of the repository in VS Code's Node extension host. */
export async function runInNodeHost(resources, host, suite = 'host') {
  const workspace = await freshWorkspace(resources);
  const { environment, requests } = await watchExtensionHosts(resources);
  const server = await startServer(resources, { host, environment });
  const browser = await launchBrowser(resources);
  const page = await browser.newPage();
  const address = await suiteAddress(resources, server, workspace, suite);
  const run = await runSuite(page, () => page.goto(address));
  return { ...run, requests: await requests() };
}

/**
 * Where a server opens the folder `workspace` with the packed Standpoint as an extension under development,
 * and runs a suite of the repository there.
 */
export async function suiteAddress(resources, { origin, authority }, workspace, suite) {
  const { extension } = await packedStandpoint(resources);
  const remote = (folder) => `vscode-remote://${authority}${folder}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(inRepository('out/test', suite))],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}
