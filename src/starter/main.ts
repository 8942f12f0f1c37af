import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import type * as extension from '../extension.ts';
import { CodeCache } from './codeCache.ts';
import { CompiledScript } from './compiledScript.ts';

/** The extension, the same for desktop and web. */
const bundle = path.join(__dirname, 'extension.js');

/** Milliseconds after which the window has come to rest, and has shown an article if it began with one. */
const rest = 10_000;

/**
 * Starts the extension in a Node host: from what V8 compiled in an earlier start, since reading the bundle anew takes
 * longer than all the rest. Here and not while this file is loaded, because here it is known where that is kept.
 */
export function activate(context: ExtensionContext): unknown {
  const kept = path.join(context.globalStorageUri.fsPath, 'extension.v8');
  const script = compiled(new CodeCache(kept));
  const { activate } = (script?.run(require) ?? require(bundle)) as typeof extension;
  if (script?.isFromCache === false) keepLater(script);
  return activate(context);
}

/** Undefined where it does not work out, whatever the reason: `require` needs less. */
function compiled(cache: CodeCache): CompiledScript | undefined {
  try {
    return new CompiledScript(bundle, cache);
  } catch {
    return undefined;
  }
}

function keepLater(script: CompiledScript): void {
  const keep = () => script.keep().catch(() => undefined); // the next start is slower, that is all
  setTimeout(keep, rest).unref();
}
