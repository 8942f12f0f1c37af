import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../../scripts/hosts/browser.mjs';
import { freshWorkspace } from '../../scripts/hosts/fixtureWorkspace.mjs';
import { watchExtensionHosts, watchWindows, whatWasAsked } from '../../scripts/hosts/requests.mjs';
import { startServer } from '../../scripts/hosts/server.mjs';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';
import { installPacked } from '../../scripts/package/packed.mjs';
import { inRepository } from '../../scripts/repository.mjs';
import { Workbench } from './workbench.mjs';

/**
 * Serves the packed Standpoint, from a server and in a browser of its own, on a fresh copy of a
 * folder of this repository: for what needs user settings or a display language. Everything ends with
 * `resources`.
 */
export async function serveStandpoint(resources, { folder, ...options } = {}) {
  const vscode = await startVSCode(resources, options);
  return serveFolder(resources, vscode, folder);
}

/** Makes the one request that has to be noted, else none would be. */
const asking = inRepository('test/fixtures/askingExtension');

/**
 * A VS Code that has the packed Standpoint, and `others`, folders of extensions; and a browser. `requests` gives what
 * its extension hosts have asked a network for. They load the file `watch` too, with `environment` in their own.
 */
export async function startVSCode(resources, { others = [], watch, environment, ...options } = {}) {
  const extensions = path.join(await temporaryFolder(resources, 'extensions'), 'extensions');
  await installPacked(resources, extensions);
  for (const other of [asking, ...others])
    await cp(other, path.join(extensions, path.basename(other)), { recursive: true });
  const watched = await watchExtensionHosts(resources);
  const server = await startServer(resources, {
    extensions,
    environment: {
      ...environment,
      ...watched.environment,
      ...(watch && { NODE_OPTIONS: `${watched.environment.NODE_OPTIONS} --require=${watch}` }),
    },
    ...options,
  });
  const browser = await launchBrowser(resources);
  return { server, browser, requests: watched.requests };
}

/**
 * A fresh copy of a folder of this repository, and a way to open windows: on that folder, or on what a
 * window's address names (`workspace`, `ew` for an empty one). Each window is a browser context of its own,
 * so that nothing that VS Code remembers in the browser goes from one to another. Fails in the end where
 * anything was asked of a network meanwhile.
 *
 * @returns {Promise<{ workspace: string, userData: string, open: (viewport?: object, address?: object) => Promise<Workbench> }>}
 */
export async function serveFolder(resources, { server, browser, requests }, folder) {
  const earlier = await requests();
  resources.defer(async () => {
    assert.equal(whatWasAsked((await requests()).slice(earlier.length)), undefined);
  });
  const workspace = await freshWorkspace(resources, folder);
  const open = async (viewport = { width: 1280, height: 800 }, address = { folder: workspace }) => {
    const context = await browser.newContext({ viewport });
    const asked = await watchWindows(context, [server.origin]);
    resources.defer(async () => {
      await closeWindows(context);
      assert.deepEqual(asked(), [], 'a window has asked a network');
    });
    return Workbench.open(context, `${server.origin}/?${new URLSearchParams(address)}`);
  };
  return { workspace, userData: server.userData, open };
}

/** One by one, so that each tells the server: it keeps the extension host of a window that is just gone. */
async function closeWindows(context) {
  for (const page of context.pages()) await page.close();
  await context.close();
}
