import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { packedStandpoint } from '../package/packed.mjs';
import { repository } from '../repository.mjs';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
/** Where the suites are: in the repository, and in no VSIX. */
const suites = '/out/test/';

/**
 * Serves the packed Standpoint, and the suites beside it, to a web worker extension host: over HTTP, to any
 * origin, on a free port of 127.0.0.1 until `resources` end. Returns `host:port`.
 */
export async function serveExtension(resources) {
  const { extension } = await packedStandpoint(resources);
  const server = createServer((request, response) => answer(extension, request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  resources.defer(() => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${server.address().port}`;
}

async function answer(extension, request, response) {
  const wanted = path.posix.normalize(
    decodeURIComponent(new URL(request.url, 'http://localhost').pathname),
  );
  const file = path.join(wanted.startsWith(suites) ? repository : extension, wanted);
  const found = (await stat(file).catch(() => undefined))?.isFile();
  response.setHeader('access-control-allow-origin', '*');
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}
