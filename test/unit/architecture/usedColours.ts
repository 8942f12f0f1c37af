import assert from 'node:assert/strict';
import { paletteColours } from '../../../src/core/codebook/codebook.ts';

/**
 * The ids of Standpoint's own theme colours that these sources ask for, each once, in order. An id with a
 * hole, such as `standpoint.${look}.background`, stands for one of every value that reaches it.
 */
export function usedColours(sources: readonly string[]): readonly string[] {
  const looks = looksIn(sources);
  const used = sources.flatMap((source) =>
    [...source.matchAll(/new ThemeColor\(/g)].flatMap(({ index }) => {
      const id = literalBehind(source, index + 'new ThemeColor('.length);
      return filled(id, source.slice(0, index), looks);
    }),
  );
  return [...new Set(used)].filter((id) => id.startsWith('standpoint.')).sort();
}

/** The looks of highlights, from the one list in the code that has them all. */
function looksIn(sources: readonly string[]): readonly string[] {
  const [, others] =
    /const looks: readonly Look\[\] = \[\.\.\.paletteColours, ([^\]]+)\]/.exec(
      sources.join('\n'),
    ) ?? [];
  assert.ok(others, 'the code has no list of looks any more');
  return [...paletteColours, ...others.split(', ').map((quoted) => quoted.slice(1, -1))];
}

function literalBehind(source: string, at: number): string {
  const [, , id] = /^\s*(['`])([^'`]+)\1/.exec(source.slice(at)) ?? [];
  assert.ok(id, `a ThemeColor without a literal id: ${source.slice(at, at + 40)}`);
  return id;
}

function filled(id: string, before: string, looks: readonly string[]): readonly string[] {
  const [hole, name] = /\$\{(\w+)\}/.exec(id) ?? [];
  if (hole === undefined || name === undefined) return [id];
  const values = { look: looks, colour: paletteColours }[name];
  assert.ok(values, `nothing says which values ${hole} has in ${id}`);
  const returned = returnedBefore(before, name);
  return values
    .filter((value) => !returned.includes(value))
    .map((value) => id.replace(hole, value));
}

/** The values for which the function around has returned already: `if (look === 'actor') return …`. */
function returnedBefore(before: string, name: string): readonly string[] {
  const inFunction = before.slice(before.lastIndexOf('\nfunction '));
  const returns = new RegExp(`if \\(${name} === '(\\w+)'\\) \\{?\\s*return`, 'g');
  return [...inFunction.matchAll(returns)].map(([, value = '']) => value);
}
