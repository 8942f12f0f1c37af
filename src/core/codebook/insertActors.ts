import type { Offset, TextEdit } from '../text/span.ts';
import { addFlowItem, editFlowEntries } from '../yaml/flowEdits.ts';
import {
  afterBlank,
  commentsAbove,
  entryEnd,
  itemLines,
  removeEmptyValue,
} from '../yaml/listLines.ts';
import {
  entryOf,
  type YamlEntry,
  type YamlItem,
  type YamlList,
  type YamlMap,
} from '../yaml/tree.ts';
import { columnOf, insertLines, lineBreakOf, lineEnd, lineStart } from '../yaml/wholeLines.ts';
import { quoted } from '../yaml/writeString.ts';
import type { CodebookActor } from './codebook.ts';
import type { ListedActors } from './listedActors.ts';

/** The keys of an actor in the order they are written. */
export const actorKeys = ['name', 'aliases', 'kind', 'group', 'merged_into'] as const;

/** The keys of a codebook in the order they are written. */
const codebookKeys = ['standpoint', 'actors', 'targets', 'stances', 'ignore'];

/**
 * Puts new actors behind the last one of the list, written as that one is: with a key on a line, in
 * braces, or all on one line. A codebook without the list gets it.
 */
export function insertActors(
  { text, root }: ListedActors,
  actors: readonly CodebookActor[],
): readonly TextEdit[] {
  if (actors.length === 0) return [];
  if (root === undefined) return [beginCodebook(text, actors)];
  const entry = entryOf(root, 'actors');
  const list = entry?.value.kind === 'list' ? entry.value : undefined;
  if (list?.flow && (root.flow || list.items.length > 0)) {
    return actors.map((actor) => addFlowItem(text, list, inBraces(actor)));
  }
  if (root.flow) {
    const value = `[${actors.map(inBraces).join(', ')}]`;
    return editFlowEntries(text, root, new Map([['actors', value]]), codebookKeys);
  }
  if (entry === undefined) return [insertList(text, root, actors)];
  return list === undefined || list.items.length === 0
    ? fillList(text, root, entry, actors)
    : [appendLines(text, list, actors)];
}

/** The aliases of an actor as they are written on one line. */
export function writeAliases(aliases: readonly string[]): string {
  return `[${aliases.map(quoted).join(', ')}]`;
}

function fieldsOf({ name, aliases, kind, group, mergedInto }: CodebookActor): readonly string[] {
  return [
    `name: ${quoted(name)}`,
    ...(aliases.length === 0 ? [] : [`aliases: ${writeAliases(aliases)}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    ...(group === undefined ? [] : [`group: ${quoted(group)}`]),
    ...(mergedInto === undefined ? [] : [`merged_into: ${quoted(mergedInto)}`]),
  ];
}

function inBraces(actor: CodebookActor): string {
  return `{${fieldsOf(actor).join(', ')}}`;
}

/** How the items of a list stand: the columns of dashes and keys, in braces or not, how far apart. */
interface ItemStyle {
  readonly dash: number;
  readonly keys: number;
  readonly flow: boolean;
  readonly apart: boolean;
}

function writeItems(actors: readonly CodebookActor[], style: ItemStyle): readonly string[] {
  const first = `${' '.repeat(style.dash)}-${' '.repeat(style.keys - style.dash - 1)}`;
  return actors.flatMap((actor, index) => {
    const fields = style.flow ? [inBraces(actor)] : fieldsOf(actor);
    const lines = fields.map((line, nth) => (nth === 0 ? first : ' '.repeat(style.keys)) + line);
    return style.apart && index > 0 ? ['', ...lines] : lines;
  });
}

function newStyle(column: number): ItemStyle {
  return { dash: column + 2, keys: column + 4, flow: false, apart: false };
}

/** A text with comments only, or with nothing, becomes a codebook. */
function beginCodebook(text: string, actors: readonly CodebookActor[]): TextEdit {
  const lines = ['standpoint: 1', '', 'actors:', ...writeItems(actors, newStyle(0))];
  return insertLines(
    text,
    text.length as Offset,
    afterBlank(text, text.length, lines),
    lineBreakOf(text),
  );
}

/** A list of its own, before the targets and what comes after them, else at the end. */
function insertList(text: string, root: YamlMap, actors: readonly CodebookActor[]): TextEdit {
  const column = columnOf(text, root.span.start);
  const eol = lineBreakOf(text);
  const lines = [`${' '.repeat(column)}actors:`, ...writeItems(actors, newStyle(column))];
  const nextIndex = root.entries.findIndex(({ key }) => codebookKeys.indexOf(key) > 1);
  const next = root.entries[nextIndex];
  const above = root.entries[next === undefined ? root.entries.length - 1 : nextIndex - 1];
  const end = above === undefined ? lineStart(text, root.span.start) : entryEnd(text, above);
  if (next === undefined) return insertLines(text, end, afterBlank(text, end, lines), eol);
  const at = commentsAbove(
    text,
    lineStart(text, next.keySpan.start),
    above === undefined ? 0 : end,
  );
  return insertLines(text, at, [...lines, ''], eol);
}

/** A list that has no items yet. */
function fillList(
  text: string,
  root: YamlMap,
  { colonEnd, value }: YamlEntry,
  actors: readonly CodebookActor[],
): readonly TextEdit[] {
  const lines = writeItems(actors, newStyle(columnOf(text, root.span.start)));
  const end = lineEnd(text, Math.max(colonEnd, value.span.end));
  return [
    ...removeEmptyValue(text, colonEnd, value.span),
    insertLines(text, end, lines, lineBreakOf(text)),
  ];
}

/** Behind the last item, and apart from it where the items before it are apart. */
function appendLines(text: string, list: YamlList, actors: readonly CodebookActor[]): TextEdit {
  const style = styleOf(text, list);
  const last = list.items.at(-1);
  const end = last === undefined ? list.span.end : itemLines(text, last).end;
  const lines = writeItems(actors, style);
  const set = style.apart ? afterBlank(text, end, lines) : lines;
  return insertLines(text, end, set, lineBreakOf(text));
}

function styleOf(text: string, { items }: YamlList): ItemStyle {
  const last = items.at(-1);
  const previous = items.at(-2);
  const dash = last === undefined ? 0 : columnOf(text, last.dash);
  return {
    dash,
    keys: keyColumn(text, items) ?? dash + 2,
    flow: last?.value.kind === 'map' && last.value.flow,
    apart: last !== undefined && previous !== undefined && areApart(text, previous, last),
  };
}

function keyColumn(text: string, items: readonly YamlItem[]): number | undefined {
  const map = items.findLast(({ value }) => value.kind === 'map')?.value;
  return map === undefined ? undefined : columnOf(text, map.span.start);
}

function areApart(text: string, previous: YamlItem, last: YamlItem): boolean {
  return /^[ \t]*\r?\n/m.test(text.slice(itemLines(text, previous).end, last.dash));
}
