import { builtIn } from './builtIn.ts';

/** How many threads this machine runs at once; one where it does not say. */
export function processors(): number {
  const system = builtIn<{ availableParallelism(): number }>('node:os');
  if (system !== undefined) return system.availableParallelism();
  // In Node, VS Code has a report written of every extension that asks for `navigator`.
  const { navigator }: { navigator?: { readonly hardwareConcurrency?: number } } = globalThis;
  return navigator?.hardwareConcurrency ?? 1;
}
