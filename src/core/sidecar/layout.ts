import type { Offset, Span } from '../text/span.ts';
import { commentsAbove, entryEnd, itemLines } from '../yaml/listLines.ts';
import { entryOf, type YamlEntry, type YamlMap } from '../yaml/tree.ts';
import { columnOf, lineStart } from '../yaml/wholeLines.ts';

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
  /** The key of the head of the article, and that of the version of the format. */
  readonly article?: YamlEntry;
  readonly version?: YamlEntry;
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
  const article = entryOf(root, 'article');
  const version = entryOf(root, 'standpoint');
  return {
    ...(claims && { claims }),
    ...(dismissed && { dismissed }),
    ...(article && { article }),
    ...(version && { version }),
    column: columnOf(text, root.span.start),
    ...(last && { end: entryEnd(text, last) }),
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
      above === undefined ? 0 : entryEnd(text, above),
    ),
    colonEnd: entry.colonEnd,
    value: entry.value.span,
    items: items.map((item) => itemLines(text, item)),
  };
}
