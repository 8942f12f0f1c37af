import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import type * as extension from '../extension.ts';
import { Bundle } from './bundle.ts';
import type { CompiledScript } from './compiledScript.ts';

/** The extension, the same for desktop and web. */
const file = path.join(__dirname, 'extension.js');

/** Milliseconds after which the window has come to rest, and has shown an article if it began with one. */
const rest = 10_000;

/**
 * Starts the extension in a Node host: from what V8 compiled in an earlier start, since reading the bundle anew takes
 * longer than all the rest. Here and not while this file is loaded, because here it is known where that is kept.
 */
export function activate(context: ExtensionContext): unknown {
  const { activate } = run(new Bundle(file, context.globalStorageUri.fsPath, keepLater));
  return activate(context);
}

/** As Node does it where it does not work out, whatever the reason: `require` needs less. */
function run(bundle: Bundle): typeof extension {
  try {
    return bundle.run(require) as typeof extension;
  } catch {
    return require(file);
  }
}

function keepLater(script: CompiledScript): void {
  const keep = () => script.keep().catch(() => undefined); // the next start is slower, that is all
  setTimeout(keep, rest).unref();
}
