import { type Span, span } from '../text/span.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlText } from '../yaml/tree.ts';

/** What a file of Standpoint is, for whoever edits it by hand. */
export type FileKind = 'sidecar' | 'codebook';

/** A word of a sidecar or codebook that stands for an actor, a stance or a target. */
export interface NamedPlace {
  readonly of: 'actor' | 'stance' | 'target';
  /** `listed`: where the codebook lists it; `alias`: another name there; `used`: everywhere else. */
  readonly role: 'listed' | 'alias' | 'used';
  readonly value: string;
  /** The word as it is written, quotation marks included. */
  readonly span: Span;
  /** The record or entry that it belongs to, from its first key to its last value. */
  readonly entry: Span;
}

/** Every such word of a file, in the order of the text. */
export function namedPlaces(kind: FileKind, root: YamlNode | undefined): readonly NamedPlace[] {
  if (root?.kind !== 'map') return [];
  const places = kind === 'sidecar' ? sidecarPlaces(root) : codebookPlaces(root);
  return places.toSorted((a, b) => a.span.start - b.span.start);
}

/** The thing with an offset in or at the end of its span. */
export function at<Placed extends { readonly span: Span }>(
  placed: readonly Placed[],
  offset: number,
): Placed | undefined {
  return placed.find(({ span: { start, end } }) => start <= offset && offset <= end);
}

/** The items of a list under a key that have keys themselves. */
export function mapsIn(root: YamlNode | undefined, list: string): readonly YamlMap[] {
  const value = root?.kind === 'map' ? entryOf(root, list)?.value : undefined;
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item) => (item.value.kind === 'map' ? item.value : []));
}

/** The text under a key. */
export function textOf(map: YamlMap, key: string): YamlText | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'text' ? value : undefined;
}

/** What of a text's span is on its own lines: a block scalar's ends after its last line break. */
export function writtenSpan(text: string, { start, end }: Span): Span {
  return span(start, start + text.slice(start, end).trimEnd().length);
}

function sidecarPlaces(root: YamlMap): readonly NamedPlace[] {
  return mapsIn(root, 'claims').flatMap((claim) => [
    ...place(claim, 'actor', 'actor', 'used'),
    ...place(claim, 'stance', 'stance', 'used'),
    ...place(claim, 'target', 'target', 'used'),
  ]);
}

function codebookPlaces(root: YamlMap): readonly NamedPlace[] {
  return [
    ...mapsIn(root, 'actors').flatMap((actor) => [
      ...place(actor, 'name', 'actor', 'listed'),
      ...aliasPlaces(actor),
      ...place(actor, 'merged_into', 'actor', 'used'),
    ]),
    ...mapsIn(root, 'targets').flatMap((target) => place(target, 'id', 'target', 'listed')),
    ...mapsIn(root, 'stances').flatMap((stance) => place(stance, 'id', 'stance', 'listed')),
  ];
}

function place(
  map: YamlMap,
  key: string,
  of: NamedPlace['of'],
  role: NamedPlace['role'],
): readonly NamedPlace[] {
  const text = textOf(map, key);
  return text === undefined
    ? []
    : [{ of, role, value: text.value, span: text.span, entry: map.span }];
}

function aliasPlaces(actor: YamlMap): readonly NamedPlace[] {
  const value = entryOf(actor, 'aliases')?.value;
  const nodes = value?.kind === 'list' ? value.items.map((item) => item.value) : [value];
  return nodes.flatMap((node): readonly NamedPlace[] =>
    node?.kind === 'text'
      ? [{ of: 'actor', role: 'alias', value: node.value, span: node.span, entry: actor.span }]
      : [],
  );
}
