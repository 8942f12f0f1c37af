import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';

/** Sidecars as they are: those of the samples, and the fixtures that can be read. */
const real = ['samples', 'test/fixtures/sidecars'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.claims.yaml'))
    .map((name) => readFileSync(`${folder}/${name}`))
    .filter((bytes) => parseSidecar(bytes.toString()).state === 'readable'),
);

type Mutation = (bytes: readonly number[]) => readonly number[];

/** A share of the text: anywhere, and not mostly at the ends. */
const place = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
const awkward = [
  ...'\n\r\t :-#"\'[]{}&*!|>?%@~,0aß“😀\0',
  '- ',
  '---\n',
  '<<: ',
  '\n\n',
  '<<<<<<<\n',
  '\\x41',
  '\\ud83d',
  '\\N',
  '\u0085',
  '\u2028',
  '\ufeff',
  ' #',
  '[]',
  'null',
  'id: ',
  '\n  ',
];

const deletion = fc.tuple(place, fc.nat(12)).map(
  ([at, length]): Mutation =>
    (bytes) =>
      bytes.toSpliced(Math.floor(at * bytes.length), length),
);
const insertion = fc.tuple(place, fc.constantFrom(...awkward)).map(
  ([at, text]): Mutation =>
    (bytes) =>
      bytes.toSpliced(Math.floor(at * bytes.length), 0, ...Buffer.from(text)),
);
const swap = fc.tuple(place, place).map(
  ([one, other]): Mutation =>
    (bytes) =>
      swapped(bytes, Math.floor(one * bytes.length), Math.floor(other * bytes.length)),
);
const ofLines = fc.tuple(place, place, fc.constantFrom('swap', 'delete', 'double', 'indent')).map(
  ([one, other, how]): Mutation =>
    (bytes) => {
      const lines = Buffer.from(bytes)
        .toString('latin1')
        .split(/(?<=\n)/);
      const [at, to] = [Math.floor(one * lines.length), Math.floor(other * lines.length)];
      const line = lines[at] ?? '';
      const changed = {
        swap: () => swapped(lines, at, to),
        delete: () => lines.toSpliced(at, 1),
        double: () => lines.toSpliced(to, 0, line),
        indent: () => lines.with(at, `  ${line}`),
      };
      return [...Buffer.from(changed[how]().join(''), 'latin1')];
    },
);

function swapped<T>(list: readonly T[], one: number, other: number): readonly T[] {
  const [a, b] = [list[one], list[other]];
  return a === undefined || b === undefined ? list : list.with(one, b).with(other, a);
}

/** Real sidecars with some bytes and lines deleted, inserted and swapped, as text. */
export const mutatedSidecar: fc.Arbitrary<string> = mutated(fc.constantFrom(...real));

/** Texts with some bytes and lines deleted, inserted and swapped. */
export function mutated(texts: fc.Arbitrary<Uint8Array>): fc.Arbitrary<string> {
  return fc
    .tuple(
      texts,
      fc.array(fc.oneof(deletion, insertion, swap, ofLines), { minLength: 1, maxLength: 3 }),
    )
    .map(([bytes, mutations]) => {
      const changed = mutations.reduce<readonly number[]>(
        (left, mutate) => mutate(left),
        [...bytes],
      );
      return Buffer.from(changed).toString('utf8');
    });
}
