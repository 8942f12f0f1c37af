import { type Anchor, anchorKeys } from '../sidecar/record.ts';
import type { Span } from '../text/span.ts';
import { readFields } from '../yaml/readFields.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/tree.ts';
import { mapsIn, textOf } from './names.ts';

/** A piece of the article that a record of a sidecar is about. */
export interface PieceInFile {
  readonly anchor: Anchor;
  /** The words as they are written. */
  readonly span: Span;
  /** The hint where they stood, as it is written. */
  readonly hint?: Span;
}

/** A claim or a dismissal as somebody sees it who looks through a sidecar. */
export interface RecordInFile {
  readonly list: 'claims' | 'dismissed';
  readonly id?: string;
  readonly actor?: string;
  readonly stance?: string;
  readonly target?: string;
  readonly pieces: readonly PieceInFile[];
  readonly span: Span;
}

/** The records of a sidecar, claims first, broken ones included. */
export function recordsIn(root: YamlNode | undefined): readonly RecordInFile[] {
  const claims = mapsIn(root, 'claims').map((map): RecordInFile => {
    const { fields } = readFields(map, ['id', 'actor', 'stance', 'target']);
    return {
      list: 'claims',
      ...fields,
      pieces: mapsIn(map, 'spans').flatMap(pieceIn),
      span: map.span,
    };
  });
  const dismissed = mapsIn(root, 'dismissed').map((map): RecordInFile => {
    return { list: 'dismissed', pieces: pieceIn(map), span: map.span };
  });
  return [...claims, ...dismissed];
}

/** The record that an offset is in, with its piece there if the offset is in the words or their hint. */
export function pieceAt(
  records: readonly RecordInFile[],
  offset: number,
): { readonly record: RecordInFile; readonly index: number; readonly span: Span } | undefined {
  for (const record of records) {
    for (const [index, { span, hint }] of record.pieces.entries()) {
      const there = [span, hint].find((part) => part && part.start <= offset && offset <= part.end);
      if (there !== undefined) return { record, index, span: there };
    }
  }
  return undefined;
}

/** Where a sidecar speaks of its article as a whole: the key of its details, else of its version. */
export function articleKey(root: YamlNode | undefined): Span | undefined {
  if (root?.kind !== 'map') return undefined;
  return (entryOf(root, 'article') ?? entryOf(root, 'standpoint'))?.keySpan;
}

function pieceIn(map: YamlMap): readonly PieceInFile[] {
  const words = textOf(map, 'quote');
  if (words === undefined || words.value === '') return [];
  const { quote = '', before = '', after = '', at } = readFields(map, anchorKeys).fields;
  const hint = textOf(map, 'at')?.span;
  const anchor = { quote, before, after, ...(at !== undefined && { at }) };
  return [{ anchor, span: words.span, ...(hint && { hint }) }];
}
