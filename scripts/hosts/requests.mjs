import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../repository.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/**
 * Where nobody listens. Every suite asks for it once (`test/host/run.ts`), and every window of the UI tests
 * (`test/fixtures/askingExtension`), so that a blind watch is noticed.
 */
const planted = /\b127\.0\.0\.1[: ]65535\b/;

/**
 * What a server's environment has to hold so that every way to a network which its extension hosts take, and
 * their threads, is noted; and what has been noted, one a line.
 *
 * @returns {Promise<{ environment: object, requests: () => Promise<readonly string[]> }>}
 */
export async function watchExtensionHosts(resources) {
  const file = path.join(await temporaryFolder(resources, 'requests'), 'requests');
  await writeFile(file, '');
  const environment = {
    NODE_OPTIONS: `--require=${inRepository('scripts/hosts/noteRequests.cjs')}`,
    STANDPOINT_REQUESTS: file,
  };
  const requests = async () => (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return { environment, requests };
}

/** VS Code itself asks this for extensions. It gets no answer, as without a network: one leads to more requests. */
const gallery = 'https://open-vsx.org';

/** What VS Code calls files that a webview shows. Its own service worker answers, from the files. */
const webviewFiles = /\.vscode-resource\.vscode-cdn\.net$/;

/** Notes what a browser's windows and their workers ask for elsewhere than at the origins given. */
export async function watchWindows(context, origins) {
  await context.route(
    ({ origin }) => origin === gallery,
    (route) => route.abort(),
  );
  const noted = [];
  context.on('request', (request) => {
    const { protocol, origin, hostname } = new URL(request.url());
    const isOwn = [...origins, gallery].includes(origin) || webviewFiles.test(hostname);
    if (protocol.startsWith('http') && !isOwn) noted.push(request.url());
  });
  return () => noted;
}

/** Why these requests of a host's suite are no good; undefined where there is only the one that it plants. */
export function whatWasAsked(requests) {
  const others = requests.filter((request) => !planted.test(request));
  if (others.length > 0) return `Requests to a network:\n${others.join('\n')}`;
  if (requests.length === 0) return 'The request that the suite makes was not noted: nothing was.';
  return undefined;
}
