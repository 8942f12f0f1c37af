/**
 * The program that runs the extension host: a Node, or the editor itself, which is one where
 * `ELECTRON_RUN_AS_NODE` is set. Undefined in a web worker. Asked for as a value that may be there, so
 * that the same bundle loads where it is not.
 */
export function nodeProgram(): string | undefined {
  const host: { readonly process?: { readonly execPath?: unknown } } = globalThis;
  const path = host.process?.execPath;
  return typeof path === 'string' && path !== '' ? path : undefined;
}
