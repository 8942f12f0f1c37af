import { message } from '../messages/message.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { type FieldsReading, readFields } from '../yaml/readFields.ts';
import { entryOf, type YamlItem, type YamlMap, type YamlText } from '../yaml/tree.ts';

/** What a part of the codebook says, and what is wrong with the rest of it. */
export interface Reading<Value> {
  readonly values: readonly Value[];
  readonly problems: readonly Problem[];
}

/** An entry of a list of the codebook with its name or id, which no entry above it has. */
export interface Entry<Key extends string> extends Omit<FieldsReading<Key>, 'problems'> {
  readonly name: string;
  readonly map: YamlMap;
  readonly place: Span;
}

/** The entries of the list `list` with the texts under `keys`, told apart by what is under `nameKey`. */
export function readEntries<Key extends string>(
  root: YamlMap,
  list: string,
  nameKey: 'name' | 'id',
  keys: readonly Key[],
): Reading<Entry<Key>> {
  const items = readItems(root, list);
  const entries = new Map<string, Entry<Key>>();
  const problems = [...items.problems];
  for (const { dash, value } of items.values) {
    const place = span(dash, Math.max(dash + 1, value.span.end));
    const map = value.kind === 'map' ? value : undefined;
    const named = map && readFields(map, [nameKey]);
    const name = named?.fields[nameKey];
    if (map === undefined || name === undefined || name === '') {
      problems.push(
        ...(named?.problems ?? []),
        errorAt(place, `${nameKey}-missing`, message('entry-key-missing', nameKey)),
      );
    } else if (entries.has(name)) {
      problems.push(
        errorAt(
          named?.spans[nameKey] ?? place,
          `duplicate-${nameKey}`,
          message('listed-already', name),
        ),
      );
    } else {
      const reading = readFields(map, keys);
      problems.push(...reading.problems);
      entries.set(name, { name, map, place, fields: reading.fields, spans: reading.spans });
    }
  }
  return { values: [...entries.values()], problems };
}

/** The texts in the list under a key; a single text stands for a list of one. */
export function readTexts(map: YamlMap, key: string): Reading<YamlText> {
  const value = entryOf(map, key)?.value;
  if (value === undefined || value.kind === 'null') return { values: [], problems: [] };
  const nodes = value.kind === 'list' ? value.items.map((item) => item.value) : [value];
  return {
    values: nodes.flatMap((node) => (node.kind === 'text' ? node : [])),
    problems: nodes.flatMap((node) => {
      if (node.kind === 'text') return [];
      return errorAt(node.span, 'not-text', message('no-list-of-texts', key));
    }),
  };
}

function readItems(root: YamlMap, list: string): Reading<YamlItem> {
  const entry = entryOf(root, list);
  if (entry === undefined || entry.value.kind === 'null') return { values: [], problems: [] };
  if (entry.value.kind === 'list') return { values: entry.value.items, problems: [] };
  return {
    values: [],
    problems: [errorAt(entry.keySpan, 'not-a-list', message('no-list-of-entries', list))],
  };
}
