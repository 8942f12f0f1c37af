import { type Offset, span } from '../text/span.ts';
import { canonicalValue } from './canonicalValue.ts';
import type { YamlEntry, YamlItem, YamlList, YamlMap, YamlNode } from './tree.ts';

/**
 * Reads the form of YAML that Standpoint writes, and nothing else, many times as fast as a library that
 * reads all of YAML: a key a line, two spaces a level, lists of maps indented under their keys, values as
 * `canonicalValue` knows them, empty lines between. What is not exactly so gives undefined and is for the
 * library; what is so gives the tree that the library would give.
 */
export function readCanonical(text: string): YamlMap | undefined {
  if (foreign.test(text)) return undefined;
  return new CanonicalReader(text).readMap(0);
}

/**
 * What the writer never leaves in a file: controls, CR among them, tabs, line breaks of YAML 1.1 and the
 * byte-order mark.
 */
const foreign = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** No sidecar and no codebook is as deep. */
const widestIndent = 16;
/** Among more, the search for one that is there twice would take long. */
const mostKeys = 64;
/** Far less than the 1024 characters that YAML admits. */
const longestKey = 64;

/** Walks through a text, one line after the other. It never goes back, so it is linear. */
class CanonicalReader {
  readonly #text: string;
  /** A key, its value if one is on its line, and the empty lines and the indentation below. */
  readonly #line = /([A-Za-z_]\w*):(?: ([^\n]+))?(?:\n+|$)( *)/y;
  /** Where the next key or dash stands, and how far it is indented. */
  #at: number;
  #indent: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = /^\n*/.exec(text)?.[0].length ?? 0;
    this.#indent = 0;
  }

  /** The map whose first key is next, to its end; its keys stand at this column. */
  readMap(column: number): YamlMap | undefined {
    const start = this.#at;
    const entries: YamlEntry[] = [];
    let end = start;
    do {
      const entry = this.#readEntry(column);
      if (entry === undefined || entries.length === mostKeys) return undefined;
      if (entries.some(({ key }) => key === entry.key)) return undefined;
      entries.push(entry);
      end = entry.value.span.end;
    } while (this.#isNextAt(column));
    if (this.#indent > column) return undefined;
    return { kind: 'map', flow: false, entries, span: span(start, end) };
  }

  /** The list whose first dash is next, to its end; its dashes stand at this column, with maps behind. */
  #readList(column: number): YamlList | undefined {
    const start = this.#at;
    const items: YamlItem[] = [];
    let end = start;
    do {
      const dash = this.#at as Offset;
      if (!this.#text.startsWith('- ', dash)) return undefined;
      this.#at += 2;
      const value = this.readMap(column + 2);
      if (value === undefined) return undefined;
      items.push({ dash, value });
      end = value.span.end;
    } while (this.#isNextAt(column));
    if (this.#indent > column) return undefined;
    return { kind: 'list', flow: false, items, span: span(start, end) };
  }

  #readEntry(column: number): YamlEntry | undefined {
    const start = this.#at;
    this.#line.lastIndex = start;
    const [line, key = '', written, indent = ''] = this.#line.exec(this.#text) ?? [];
    if (line === undefined || key.length > longestKey) return undefined;
    this.#at = start + line.length;
    this.#indent = indent.length;
    const keySpan = span(start, start + key.length);
    const colonEnd = (keySpan.end + 1) as Offset;
    const value =
      written === undefined
        ? this.#readBelow(colonEnd, column)
        : canonicalValue(written, colonEnd + 1);
    return value && { key, keySpan, colonEnd, value };
  }

  /** The value of a key that has none on its line: what is indented under it, if anything is. */
  #readBelow(colonEnd: Offset, column: number): YamlNode | undefined {
    const below = column + 2;
    if (this.#indent <= column) return { kind: 'null', span: span(colonEnd, colonEnd) };
    if (this.#indent !== below || below > widestIndent) return undefined;
    return this.#text.startsWith('-', this.#at) ? this.#readList(below) : this.readMap(below);
  }

  #isNextAt(column: number): boolean {
    return this.#indent === column && this.#at < this.#text.length;
  }
}
