import { existsSync } from 'node:fs';
import path from 'node:path';
import { startServer } from '../hosts/server.mjs';
import { plainSettings, writeSettings } from '../hosts/settings.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { installUnpacked } from '../package/installUnpacked.mjs';
import { cache } from '../repository.mjs';
import { keptConnectionToken } from './connectionToken.mjs';

/** A browser keeps a window's layout by address: the same port shows the same layout at the next start. */
const preferredPort = 8714;

/**
 * Serves VS Code with Standpoint on `folder` and prints its address, with the token that lets in, alone on a
 * line. Ends only with an error or with `resources`, on Ctrl-C. The user's settings are kept from one start to
 * the next.
 */
export async function serveEmbedded(resources, folder) {
  const userData = path.join(cache, 'start');
  if (!existsSync(path.join(userData, 'User/settings.json'))) {
    await writeSettings(userData, plainSettings);
  }
  const extensions = await temporaryFolder(resources, 'extensions');
  await installUnpacked(extensions);
  const tokenFile = path.join(userData, 'token');
  const token = await keptConnectionToken(tokenFile);
  const server = await startServer(resources, { userData, extensions, preferredPort, tokenFile });
  const address = `${server.origin}/?folder=${encodeURIComponent(folder).replaceAll('%2F', '/')}&tkn=${token}`;

  console.log(
    '\nStandpoint is open in VS Code. Open this address in a browser; Ctrl-C here ends it.\n',
  );
  console.log(`${address}\n`);
  await server.ended;
  throw new Error(`The embedded VS Code ended by itself. Its log:\n${server.log()}`);
}
