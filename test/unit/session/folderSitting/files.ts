import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { parseCodebook } from '../../../../src/core/codebook/parseCodebook.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';
import { classify } from '../../../../src/session/uris.ts';
import { partsOf } from '../sitting/records.ts';

export type Texts = ReadonlyMap<string, string>;

/** A file that could be read can be read now, and says the same to any program that reads YAML. */
export function stayReadable(before: Texts, after: Texts): void {
  for (const [uri, text] of after) {
    const was = before.get(uri);
    if (was === text || (was !== undefined && !isReadable(uri, was))) continue;
    if (classify(uri) === undefined) continue;
    assert.ok(isReadable(uri, text), `${uri} can be read:\n${text}`);
    const document = parseDocument(text);
    assert.deepEqual(document.errors, [], uri);
    if (classify(uri)?.is !== 'sidecar') continue;
    const { claims, dismissed } = document.toJS() as Record<string, { id: string }[] | null>;
    const file = parseSidecar(text);
    assert.ok(file.state === 'readable');
    const ids = file.sidecar.claims.map(({ id }) => String(id));
    assert.deepEqual(
      (claims ?? []).map(({ id }) => id),
      ids,
    );
    assert.equal((dismissed ?? []).length, file.sidecar.dismissed.length);
  }
}

/** Whether no codebook among these files is broken. */
export function areCodebooksReadable(texts: Texts): boolean {
  return [...texts].every(
    ([uri, text]) => classify(uri)?.is !== 'codebook' || isReadable(uri, text),
  );
}

function isReadable(uri: string, text: string): boolean {
  switch (classify(uri)?.is) {
    case 'sidecar':
      return parseSidecar(text).state === 'readable';
    case 'codebook':
      return parseCodebook(text).state === 'readable';
    default:
      return true;
  }
}

/** Comments and keys that nobody knows, wherever they stand in a codebook. */
export function othersWords(text = ''): readonly string[] {
  return (text.match(/#[^\r\n]*|\b(?:mood|colours|weather): *[^ \r\n]*/g) ?? []).toSorted();
}

/** A decision keeps all that it is not about. */
export function keepOthersWords(before: Texts, after: Texts): void {
  for (const uri of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(uri), after.get(uri)];
    if (was === is) continue;
    const kind = classify(uri)?.is;
    assert.ok(kind !== undefined, `${uri} is nobody's to write`);
    if (kind === 'codebook') assert.deepEqual(othersWords(is), othersWords(was), uri);
    else assert.deepEqual(partsOf(is).rest, partsOf(was).rest, `${uri}: lines of no record`);
  }
}

/** All records of all sidecars, by article and name; sidecars that cannot be read count as a whole. */
export function recordsIn(texts: Texts): ReadonlyMap<string, string> {
  return new Map(
    [...texts].flatMap(([uri, text]) => {
      if (classify(uri)?.is !== 'sidecar') return [];
      return [...partsOf(text).records].map(([name, lines]) => [`${uri} ${name}`, lines] as const);
    }),
  );
}

/** The files in order of their addresses, as they are compared. */
export function sorted(texts: Texts): readonly (readonly [string, string])[] {
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether no byte differs. */
export function areSame(one: Texts, other: Texts): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
