import { launchBrowser } from './browser.mjs';
import { serveExtension } from './extensionServer.mjs';
import { freshWorkspace } from './fixtureWorkspace.mjs';
import { runSuite } from './hostSuite.mjs';
import { watchWindows } from './requests.mjs';
import { startServer } from './server.mjs';

/** Runs the host suite in the web worker extension host, as on vscode.dev. */
export async function runInWebHost(resources, host) {
  const workspace = await freshWorkspace(resources);
  const server = await startServer(resources, { host });
  const { context, requests } = await watchedContext(resources, server, 'out/test/host');
  const page = await context.newPage();
  const query = new URLSearchParams({ folder: workspace });
  const run = await runSuite(page, () => page.goto(`${server.origin}/?${query}`));
  return { ...run, requests: requests() };
}

/**
 * A browser whose windows run Standpoint in the web worker extension host: no Node, no Git extension; files
 * reach the worker through the workbench.
 *
 * The address bar cannot ask for that, since extensions it names are looked for on the server. So the
 * workbench's page is changed on its way: its configuration names Standpoint by an HTTP address, and an
 * extension from HTTP runs in the worker.
 */
export async function workerContext(resources, server) {
  const { context } = await watchedContext(resources, server);
  return context;
}

/** The same with `tests`, a suite of the repository to run, if any; `requests` says what was asked for elsewhere. */
async function watchedContext(resources, server, tests) {
  const authority = await serveExtension(resources);
  const browser = await launchBrowser(resources);
  const context = await browser.newContext({ bypassCSP: true });
  const requests = await watchWindows(context, [server.origin, `http://${authority}`]);
  await context.route(
    (url) => url.origin === server.origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _blocked, ...headers } = response.headers();
      const body = withExtension(await response.text(), authority, tests);
      await route.fulfill({ response, headers, body });
    },
  );
  return { context, requests };
}

const configuration = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/** The workbench's page with `developmentOptions` for the extension, and the suite, that `authority` serves. */
function withExtension(html, authority, tests) {
  if (!configuration.test(html))
    throw new Error('This workbench page has no configuration to change.');
  return html.replace(configuration, (_all, open, escaped, close) => {
    const settings = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    settings.developmentOptions = {
      ...settings.developmentOptions,
      extensions: [{ scheme: 'http', authority, path: '/' }],
      ...(tests && { extensionTestsPath: { scheme: 'http', authority, path: `/${tests}` } }),
    };
    const json = JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${open}${json}${close}`;
  });
}
