import path from 'node:path';
import { launchBrowser } from '../../scripts/hosts/browser.mjs';
import { freshWorkspace } from '../../scripts/hosts/fixtureWorkspace.mjs';
import { startServer } from '../../scripts/hosts/server.mjs';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';
import { installUnpacked } from '../../scripts/package/installUnpacked.mjs';
import { Workbench } from './workbench.mjs';

/**
 * Serves the Standpoint that is built now on a fresh copy of a folder of this repository, and gives a way to
 * open windows on it. Everything ends with `resources`.
 *
 * @returns {Promise<{ workspace: string, open: (viewport?: object) => Promise<Workbench> }>}
 */
export async function serveStandpoint(resources, { folder, settings } = {}) {
  const workspace = await freshWorkspace(resources, folder);
  const extensions = path.join(await temporaryFolder(resources, 'extensions'), 'extensions');
  await installUnpacked(extensions);
  const server = await startServer(resources, { extensions, settings });
  const browser = await launchBrowser(resources);
  const url = `${server.origin}/?${new URLSearchParams({ folder: workspace })}`;
  return { workspace, open: (viewport) => Workbench.open(browser, url, viewport) };
}
