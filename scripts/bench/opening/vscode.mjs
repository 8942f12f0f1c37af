import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Workbench } from '../../../test/ui/workbench.mjs';
import { launchBrowser } from '../../hosts/browser.mjs';
import { startServer } from '../../hosts/server.mjs';
import { temporaryFolder } from '../../hosts/temporaryFolder.mjs';
import { installUnpacked } from '../../package/installUnpacked.mjs';
import { inRepository } from '../../repository.mjs';

/**
 * A VS Code with some of the extensions of this folder, and Standpoint where it is wanted. `open` opens a folder
 * in a new window that knows nothing of the others; whoever opens one closes it.
 */
export async function startVSCode(resources, { others = [], withStandpoint = false, environment }) {
  const extensions = path.join(await temporaryFolder(resources, 'extensions'), 'extensions');
  await mkdir(extensions);
  for (const name of others) {
    const home = path.join(extensions, `standpoint.standpoint-${name}-0.0.0`);
    await cp(inRepository('scripts/bench/opening', name), home, { recursive: true });
  }
  if (withStandpoint) await installUnpacked(extensions);
  const server = await startServer(resources, { extensions, environment });
  const browser = await launchBrowser(resources);
  const open = async (folder) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const address = `${server.origin}/?${new URLSearchParams({ folder })}`;
    const workbench = await Workbench.open(context, address);
    const close = async () => {
      await workbench.page.close(); // tells the server, which ends its extension host
      await context.close();
    };
    return { workbench, page: workbench.page, [Symbol.asyncDispose]: close };
  };
  return { open, userData: server.userData };
}
