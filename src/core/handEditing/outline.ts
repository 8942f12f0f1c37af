import { type Message, message } from '../messages/message.ts';
import { shortened } from '../text/shortened.ts';
import { type Span, span } from '../text/span.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/tree.ts';
import { type FileKind, mapsIn, textOf } from './names.ts';
import { type RecordInFile, recordsIn } from './records.ts';

/** UTF-16 units of a record's words. */
const widest = 50;

/** A part of a file in the outline. */
export interface OutlineEntry {
  readonly is: 'list' | 'claim' | 'dismissal' | 'actor' | 'stance' | 'target';
  /** In parts: names of the project as they are, all else as messages. */
  readonly name: readonly (string | Message)[];
  readonly detail: string;
  readonly span: Span;
  /** What is selected when somebody goes there; within `span`. */
  readonly head: Span;
  readonly children: readonly OutlineEntry[];
}

/** A sidecar by its records, a codebook by its entries, in the order of the text. */
export function outlineOf(kind: FileKind, root: YamlNode | undefined): readonly OutlineEntry[] {
  if (root?.kind !== 'map') return [];
  const children: readonly (readonly [key: string, entries: readonly OutlineEntry[]])[] =
    kind === 'sidecar'
      ? (['claims', 'dismissed'] as const).map((key) => [
          key,
          recordsIn(root).flatMap((record) => (record.list === key ? recordEntry(record) : [])),
        ])
      : [
          ['actors', mapsIn(root, 'actors').flatMap((map) => named(map, 'actor', 'name', 'kind'))],
          [
            'targets',
            mapsIn(root, 'targets').flatMap((map) => named(map, 'target', 'id', 'label')),
          ],
          [
            'stances',
            mapsIn(root, 'stances').flatMap((map) => named(map, 'stance', 'id', 'label')),
          ],
        ];
  return children
    .flatMap(([key, entries]) => listEntry(root, key, entries))
    .toSorted((a, b) => a.span.start - b.span.start);
}

function listEntry(
  root: YamlMap,
  key: string,
  children: readonly OutlineEntry[],
): readonly OutlineEntry[] {
  const entry = entryOf(root, key);
  if (entry === undefined) return [];
  const end = Math.max(entry.colonEnd, entry.value.span.end, children.at(-1)?.span.end ?? 0);
  const whole = span(entry.keySpan.start, end);
  const detail = String(children.length);
  return [{ is: 'list', name: [key], detail, span: whole, head: entry.keySpan, children }];
}

function recordEntry(record: RecordInFile): OutlineEntry {
  const { list, actor, stance, target = '', pieces } = record;
  const quote = pieces.map(({ anchor }) => anchor.quote).join(' … ');
  const words = shortened(quote, widest) || message('outline-no-words');
  const who =
    list === 'claims'
      ? [actor ?? message('outline-no-actor'), stance ?? message('outline-not-tagged')]
      : [];
  return {
    is: list === 'claims' ? 'claim' : 'dismissal',
    name: [...who, words],
    detail: target,
    span: record.span,
    head: span(record.span.start, record.span.start),
    children: [],
  };
}

function named(
  map: YamlMap,
  is: OutlineEntry['is'],
  key: string,
  detailKey: string,
): readonly OutlineEntry[] {
  const name = textOf(map, key);
  if (name === undefined || name.value === '') return [];
  const detail = textOf(map, detailKey)?.value ?? '';
  return [{ is, name: [name.value], detail, span: map.span, head: name.span, children: [] }];
}
