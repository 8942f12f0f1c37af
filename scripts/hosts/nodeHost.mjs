import { repository } from '../repository.mjs';
import { launchBrowser } from './browser.mjs';
import { freshWorkspace } from './fixtureWorkspace.mjs';
import { runSuite } from './hostSuite.mjs';
import { startServer } from './server.mjs';

/** Runs a suite in VS Code's Node extension host, with Standpoint as an extension under development. */
export async function runInNodeHost(resources, host, suite = 'host') {
  const workspace = await freshWorkspace(resources);
  const server = await startServer(resources, { host });
  const browser = await launchBrowser(resources);
  const page = await browser.newPage();
  const remote = `vscode-remote://${server.authority}${repository}`;
  const payload = [
    ['extensionDevelopmentPath', remote],
    ['extensionTestsPath', `${remote}/out/test/${suite}`],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return runSuite(page, () => page.goto(`${server.origin}/?${query}`));
}
