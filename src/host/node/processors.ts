import { builtIn } from './builtIn.ts';

/** How many threads this machine runs at once; one where it does not say. */
export function processors(): number {
  const system = builtIn<{ availableParallelism(): number }>('node:os');
  const { navigator }: { navigator?: { readonly hardwareConcurrency?: number } } = globalThis;
  return system?.availableParallelism() ?? navigator?.hardwareConcurrency ?? 1;
}
