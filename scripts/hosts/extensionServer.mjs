import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { repository } from '../repository.mjs';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
const served = [
  'package.json',
  'package.nls',
  'l10n/',
  'dist/',
  'media/',
  'samples/',
  'schemas/',
  'syntaxes/',
  'out/test/',
];

/**
 * Serves what a web worker extension host reads of Standpoint over HTTP, to any origin, on a free port of
 * 127.0.0.1 until `resources` end. Returns `host:port`.
 */
export async function serveExtension(resources) {
  const server = createServer(answer);
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

async function answer(request, response) {
  const wanted = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
  const file = path.join(repository, wanted);
  const isServed = served.some((start) => wanted.startsWith(start)) && file.startsWith(repository);
  const found = isServed && (await stat(file).catch(() => undefined))?.isFile();
  response.setHeader('access-control-allow-origin', '*');
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}
