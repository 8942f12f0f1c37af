import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';

/** A sidecar in the parts that an edit must leave alone: every record's own lines, and all the rest. */
export interface Parts {
  /** Claims by their ids and dismissals by their words, as written, in the order of the file. */
  readonly records: ReadonlyMap<string, string>;
  /** The other lines, but for blank ones and those that say where a list begins. */
  readonly rest: readonly string[];
}

/** The parts of a sidecar; none for one that is missing or cannot be read. */
export function partsOf(text = ''): Parts {
  const file = parseSidecar(text);
  if (file.state === 'unreadable') return { records: new Map(), rest: [text] };
  const { claims, dismissed } = file.sidecar;
  const named = [
    ...claims.map(({ id, range }) => ({ name: `claim ${id}`, range })),
    ...dismissed.map(({ quote, before, after, range }) => ({
      name: `dismissal ${JSON.stringify([quote, before, after])}`,
      range,
    })),
  ];
  const records = named.map(({ name, range }): [string, string] => [
    name,
    text.slice(range.start, range.end).trimEnd(),
  ]);
  const rest = named
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((left, { range }) => left.slice(0, range.start) + left.slice(range.end), text);
  return { records: new Map(records), rest: rest.split(/\r?\n/).filter(isOwn) };
}

function isOwn(line: string): boolean {
  return line.trim() !== '' && !/^\ufeff?(standpoint: 1|(claims|dismissed): *(\[\])?)$/.test(line);
}

/** The names of the records that differ between two versions of a sidecar. */
export function differingRecords(before: Parts, after: Parts): readonly string[] {
  const names = new Set([...before.records.keys(), ...after.records.keys()]);
  return [...names].filter((name) => before.records.get(name) !== after.records.get(name));
}
