import { Uri } from 'vscode';
import { bytesOf } from './readFile.ts';

/**
 * On a thread there is no VS Code. The bundle only has to load there: what is taken from VS Code while it does
 * is nothing, and nothing is done with it.
 */
const before = `
const nothing = new Proxy(function () {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : nothing),
  apply: () => nothing,
});
const bundle = { exports: {} };
(function (module, exports, require) {
`;
const after = `
})(bundle, bundle.exports, () => nothing);
listen(bundle.exports.answerRequests(post));
post('ready');
`;

/**
 * What a thread runs that makes summaries: this very bundle, which ships once. A script with an import would not
 * run from memory, so it is read as text.
 */
export async function summaryScript(extensionUri: Uri): Promise<string> {
  const bytes = await bytesOf(Uri.joinPath(extensionUri, 'dist', 'extension.js'));
  return before + new TextDecoder().decode(bytes) + after;
}
