/**
 * A module of Node where the extension host is one, undefined in a web worker. Asked for as a value that may be
 * there, so that the same bundle loads where it is not.
 */
export function builtIn<Module>(name: `node:${string}`): Module | undefined {
  const { process }: { process?: { getBuiltinModule?: (name: string) => unknown } } = globalThis;
  return process?.getBuiltinModule?.(name) as Module | undefined;
}
