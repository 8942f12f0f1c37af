import { type Offset, type Span, span } from '../text/span.ts';
import type { YamlEntry, YamlItem, YamlMap } from '../yaml/tree.ts';
import { columnOf, lineEnd, lineStart } from '../yaml/wholeLines.ts';

/** How one list of a sidecar stands in its text. */
export interface ListLayout {
  /** Where its key's line starts, or the comments right above that. */
  readonly start: Offset;
  /** After the colon of its key. */
  readonly colonEnd: Offset;
  /** Its records, or what stands for none: `[]`, `null` or nothing. */
  readonly value: Span;
  /** The lines of every record, broken ones included, in the order of the file. */
  readonly items: readonly Span[];
}

/** Where the parts of a sidecar stand, for edits that touch nothing else. */
export interface SidecarLayout {
  readonly claims?: ListLayout;
  readonly dismissed?: ListLayout;
  /** The column of the keys at the top level, from 0. */
  readonly column: number;
  /** Where the last line with a key at the top level ends; absent in a file without any. */
  readonly end?: Offset;
}

/** The layout of a sidecar whose root is a map in block style and whose two lists are lists or null. */
export function layoutOf(text: string, root: YamlMap): SidecarLayout {
  const last = root.entries.at(-1);
  const claims = listLayout(text, root, 'claims');
  const dismissed = listLayout(text, root, 'dismissed');
  return {
    ...(claims && { claims }),
    ...(dismissed && { dismissed }),
    column: columnOf(text, root.span.start),
    ...(last && { end: linesEnd(text, last) }),
  };
}

function listLayout(text: string, root: YamlMap, key: string): ListLayout | undefined {
  const index = root.entries.findIndex((entry) => entry.key === key);
  const entry = root.entries[index];
  if (entry === undefined) return undefined;
  const above = root.entries[index - 1];
  const items = entry.value.kind === 'list' ? entry.value.items : [];
  return {
    start: commentsAbove(
      text,
      lineStart(text, entry.keySpan.start),
      above === undefined ? 0 : linesEnd(text, above),
    ),
    colonEnd: entry.colonEnd,
    value: entry.value.span,
    items: items.map((item) => itemLines(text, item)),
  };
}

/** Where the lines of an entry end, with the comments that belong to the last record of a list. */
function linesEnd(text: string, { value }: YamlEntry): Offset {
  const last = value.kind === 'list' && !value.flow ? value.items.at(-1) : undefined;
  return last === undefined ? lineEnd(text, value.span.end) : itemLines(text, last).end;
}

/**
 * The lines of a record: from its dash to the end of its last value's line, and the comments below
 * that are indented further than the dash. Comments above the dash are not part of it.
 */
export function itemLines(text: string, item: YamlItem): Span {
  const start = lineStart(text, item.dash);
  const column = item.dash - start;
  const comments = new RegExp(`(?:(?:[ \\t\\r]*\\n)* {${column + 1},}[ \\t]*#[^\\n]*\\n?)*`, 'y');
  comments.lastIndex = lineEnd(text, item.value.span.end);
  comments.exec(text);
  return span(start, comments.lastIndex);
}

/** Where the comments begin that stand right above the line at `start`; none lie before `floor`. */
export function commentsAbove(text: string, start: number, floor: number): Offset {
  const comments = /(?<=^|\n)(?:[ \t]*#[^\n]*\n)+$/.exec(text.slice(floor, start));
  return (comments === null ? start : floor + comments.index) as Offset;
}
