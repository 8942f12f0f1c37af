import { entryEnd } from '../yaml/listLines.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlEntry, YamlNode } from '../yaml/tree.ts';
import { columnOf, lineStart } from '../yaml/wholeLines.ts';
import { reindented } from './alignment.ts';

/** Whole lines of a sidecar that belong together and have a name. */
export interface Section {
  /** Unlike any other in its sequence. */
  readonly key: string;
  /** The comments and blank lines above. */
  readonly head: string;
  readonly body: string;
}

/** A key of a map with its value. */
export interface Field extends Section {
  readonly value: YamlNode;
}

/** The lines of a map, cut up without a gap. */
export interface Fields {
  readonly fields: readonly Field[];
  /** The comments and blank lines below the last. */
  readonly tail: string;
}

export const noFields: Fields = { fields: [], tail: '' };

/** Cuts up whole lines that hold the entries of a map in block style. */
export function fieldsOf(lines: string, entries: readonly YamlEntry[]): Fields {
  let from = 0;
  const fields = entries.map((entry): Field => {
    const start = lineStart(lines, entry.keySpan.start);
    const end = entryEnd(lines, entry);
    const field = {
      key: entry.key,
      head: lines.slice(from, start),
      body: lines.slice(start, end),
      value: entry.value,
    };
    from = end;
    return field;
  });
  return { fields, tail: lines.slice(from) };
}

/** A map's lines and how far its keys are indented. */
export interface Block extends Fields {
  readonly column: number;
}

/**
 * Cuts up whole lines that hold one map, its keys moved to `column` if that is given; undefined where
 * they hold anything else, or a map in braces.
 */
export function readBlock(lines: string, column?: number): Block | undefined {
  const block = blockIn(lines);
  if (block === undefined || column === undefined || block.column === column) return block;
  return blockIn(reindented(lines, column - block.column));
}

function blockIn(lines: string): Block | undefined {
  const yaml = readYaml(lines);
  const root = yaml.state === 'readable' ? yaml.root : undefined;
  if (root?.kind !== 'map' || root.flow) return undefined;
  return { ...fieldsOf(lines, root.entries), column: columnOf(lines, root.span.start) };
}

/** The lines of a record without its dash, which `dashed` puts back at that column. */
export function undashed(record: string): { readonly lines: string; readonly dash: number } {
  const dash = record.indexOf('-');
  return { lines: `${record.slice(0, dash)} ${record.slice(dash + 1)}`, dash };
}

/** Makes a record of the lines of its map. */
export function dashed(lines: string, dash: number): string {
  const [first = ''] = /^.*/.exec(lines) ?? [];
  return `${first.padEnd(dash).slice(0, dash)}-${first.slice(dash + 1)}${lines.slice(first.length)}`;
}

/** What a value says, the same text for the same meaning whatever the style; empty for nothing. */
export function meaningOf(value: YamlNode | undefined): string {
  return JSON.stringify(plain(value)) ?? '';
}

function plain(value: YamlNode | undefined): unknown {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return undefined;
    case 'text':
      return value.value;
    case 'list':
      return value.items.map((item) => plain(item.value));
    case 'map':
      return value.entries
        .map((entry) => [entry.key, plain(entry.value)])
        .filter(([, meaning]) => meaning !== undefined)
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  }
}
