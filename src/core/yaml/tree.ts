import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Offset, type Span, span } from '../text/span.ts';

/** A value that is text. Numbers, dates and words such as `no` are the text they are spelled with. */
export interface YamlText {
  readonly kind: 'text';
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block';
  /** Quotation marks included; a block scalar ends after its last line break. */
  readonly span: Span;
}

/** Nothing, `~` or `null`. */
export interface YamlNull {
  readonly kind: 'null';
  /** Empty, right after the colon or dash, where nothing is written. */
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** After the colon. */
  readonly colonEnd: Offset;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  /** Written in braces. */
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlItem {
  /** Where its dash stands; in a list in brackets, where its value starts. */
  readonly dash: Offset;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
  readonly span: Span;
}

/** What a YAML document says and where; comments and blank lines lie between the nodes. */
export type YamlNode = YamlText | YamlNull | YamlMap | YamlList;

/** The entry of a map with this key. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

/**
 * The tree of a node of the `yaml` package, parsed without errors, with the schema `failsafe` and
 * with source tokens. `at` is where an empty value is said to stand.
 */
export function treeOf(node: ParsedNode | null, at: Offset): YamlNode {
  if (isMap(node)) return mapOf(node);
  if (isSeq(node)) return listOf(node);
  if (!isScalar(node)) return { kind: 'null', span: span(at, at) };
  const [start, end] = node.range;
  if (node.type !== 'PLAIN') {
    const style = node.type?.startsWith('BLOCK') ? 'block' : 'quoted';
    return { kind: 'text', value: String(node.value), style, span: span(start, end) };
  }
  if (start === end) return { kind: 'null', span: span(at, at) };
  const value = String(node.value);
  if (/^(~|null|Null|NULL)$/.test(value)) return { kind: 'null', span: span(start, end) };
  return { kind: 'text', value, style: 'plain', span: span(start, end) };
}

function mapOf(node: YAMLMap.Parsed): YamlMap {
  const entries = node.items.map(entryOfPair);
  const flow = node.flow === true;
  const last = entries.at(-1);
  const end = flow || last === undefined ? node.range[1] : endOf(last);
  return { kind: 'map', flow, entries, span: span(node.range[0], end) };
}

function entryOfPair(pair: Pair<ParsedNode, ParsedNode | null>): YamlEntry {
  const [start, end] = pair.key.range;
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  const colonEnd = (colon === undefined ? end : colon.offset + 1) as Offset;
  return {
    key: isScalar(pair.key) ? String(pair.key.value) : '',
    keySpan: span(start, end),
    colonEnd,
    value: treeOf(pair.value, colonEnd),
  };
}

function listOf(node: YAMLSeq.Parsed): YamlList {
  const flow = node.flow === true;
  const items = node.items.map((item, index) => {
    const dash = dashOf(node, index) ?? (item.range[0] as Offset);
    return { dash, value: treeOf(item, flow ? dash : ((dash + 1) as Offset)) };
  });
  const last = items.at(-1);
  const end = flow || last === undefined ? node.range[1] : last.value.span.end;
  return { kind: 'list', flow, items, span: span(node.range[0], end) };
}

function dashOf(node: YAMLSeq.Parsed, index: number): Offset | undefined {
  const token = node.srcToken?.items[index]?.start.find(({ type }) => type === 'seq-item-ind');
  return token?.offset as Offset | undefined;
}

function endOf(entry: YamlEntry): number {
  return Math.max(entry.colonEnd, entry.value.span.end);
}
