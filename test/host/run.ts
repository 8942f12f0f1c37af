import 'mocha';
import { version } from 'vscode';
import { lineReporter } from './lineReporter.ts';

/** Which extension host this is: only a web worker has `importScripts`. */
const host = 'importScripts' in globalThis ? 'web worker' : 'Node';

// The browser build of Mocha runs in both hosts. Its own `mocha.run` wants a page's `location`, so the
// suite makes an instance. `.only` left in a spec would hide the others: it is an error.
const suite = new Mocha({
  ui: 'bdd',
  reporter: lineReporter({ host, vscode: version }),
  timeout: 60_000, // several waits in a row, on a machine that may be busy
  forbidOnly: true,
});
suite.suite.emit('pre-require', globalThis, '', suite);

/** What VS Code calls as `extensionTestsPath`: settles when every spec has run, rejects when one failed. */
export function run(): Promise<void> {
  makeRequest();
  return new Promise((resolve, reject) => {
    suite.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}

/** Where nobody listens: whoever watches that Standpoint makes no request sees this one, or sees nothing. */
function makeRequest(): void {
  fetch('http://127.0.0.1:65535/planted').catch(() => undefined);
}
