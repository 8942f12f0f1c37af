import { readYaml } from '../yaml/readYaml.ts';
import { entryOf, type YamlItem } from '../yaml/tree.ts';
import { columnOf } from '../yaml/wholeLines.ts';

/** How far an item's dash stands from its list's key, and its keys from the dash. */
export interface ItemIndent {
  readonly dash: number;
  readonly keys: number;
}

/** How a claim record is indented, and the spans in it. */
export interface RecordIndent {
  readonly record: ItemIndent;
  readonly spans: ItemIndent;
}

const contractIndent: ItemIndent = { dash: 2, keys: 2 };

/**
 * The indentation that a file's author uses, judged by the lines of one item of its lists; two spaces
 * where there is none. `column` is that of the list's key.
 */
export function recordIndent(lines: string, column: number): RecordIndent {
  const item = readItem(lines);
  if (item === undefined) return { record: contractIndent, spans: contractIndent };
  const record = itemIndent(lines, item, column);
  const spans = item.value.kind === 'map' ? entryOf(item.value, 'spans') : undefined;
  const place =
    spans?.value.kind === 'list' && !spans.value.flow ? spans.value.items[0] : undefined;
  return {
    record,
    spans:
      spans === undefined || place === undefined
        ? contractIndent
        : itemIndent(lines, place, columnOf(lines, spans.keySpan.start)),
  };
}

/** Reads the lines of one item of a list by themselves; offsets are in these lines. */
export function readItem(lines: string): YamlItem | undefined {
  const yaml = readYaml(lines);
  const list = yaml.state === 'readable' ? yaml.root : undefined;
  return list?.kind === 'list' && !list.flow ? list.items[0] : undefined;
}

function itemIndent(lines: string, { dash, value }: YamlItem, column: number): ItemIndent {
  const dashColumn = columnOf(lines, dash);
  const key = value.kind === 'map' && !value.flow ? value.entries[0] : undefined;
  return {
    dash: dashColumn - column,
    keys: key === undefined ? contractIndent.keys : columnOf(lines, key.keySpan.start) - dashColumn,
  };
}
