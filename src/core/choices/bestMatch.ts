import { normaliseName } from '../codebook/actors.ts';

/**
 * The first of these names that somebody means who types this, in whatever case: the name itself, else one that
 * begins so, else one with a word that does, else one that has it anywhere. Undefined where there is none.
 */
export function bestMatch(names: readonly string[], typed: string): string | undefined {
  const wanted = normaliseName(typed);
  if (wanted === '') return undefined;
  const keys = names.map((name) => ({ name, key: normaliseName(name) }));
  const tests: readonly ((key: string) => boolean)[] = [
    (key) => key === wanted,
    (key) => key.startsWith(wanted),
    (key) => key.includes(` ${wanted}`),
    (key) => key.includes(wanted),
  ];
  for (const test of tests) {
    const found = keys.find(({ key }) => test(key));
    if (found !== undefined) return found.name;
  }
  return undefined;
}
