import path from 'node:path';
import { launchBrowser } from '../../scripts/hosts/browser.mjs';
import { freshWorkspace } from '../../scripts/hosts/fixtureWorkspace.mjs';
import { startServer } from '../../scripts/hosts/server.mjs';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';
import { installUnpacked } from '../../scripts/package/installUnpacked.mjs';
import { Workbench } from './workbench.mjs';

/**
 * Serves the Standpoint that is built now on a fresh copy of a folder of this repository, and gives a way to
 * open windows: on that folder, or on what a window's address names (`workspace`, `ew` for an empty one).
 * Everything ends with `resources`.
 *
 * @returns {Promise<{ workspace: string, open: (viewport?: object, address?: object) => Promise<Workbench> }>}
 */
export async function serveStandpoint(resources, { folder, settings, locale } = {}) {
  const workspace = await freshWorkspace(resources, folder);
  const extensions = path.join(await temporaryFolder(resources, 'extensions'), 'extensions');
  await installUnpacked(extensions);
  const server = await startServer(resources, { extensions, settings, locale });
  const browser = await launchBrowser(resources);
  const open = (viewport, address = { folder: workspace }) =>
    Workbench.open(browser, `${server.origin}/?${new URLSearchParams(address)}`, viewport);
  return { workspace, open };
}
