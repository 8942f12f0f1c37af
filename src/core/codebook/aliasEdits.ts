import { hull, span, type TextEdit } from '../text/span.ts';
import { addFlowItem, removeFlowItems } from '../yaml/flowEdits.ts';
import { itemLines, removeLines } from '../yaml/listLines.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import { runsOf } from '../yaml/runs.ts';
import { entryOf, type YamlNode } from '../yaml/tree.ts';
import { columnOf, insertLines, lineBreakOf } from '../yaml/wholeLines.ts';
import { quoted } from '../yaml/writeString.ts';
import { normaliseName } from './actors.ts';
import { actorKeys, writeAliases } from './insertActors.ts';
import type { ListedActor } from './listedActors.ts';

/** Adds aliases to an actor of a codebook's text: to its list as that is written, else in a list of one line. */
export function addAliases(
  text: string,
  { entry: { map }, aliases: present }: ListedActor,
  aliases: readonly string[],
): readonly TextEdit[] {
  if (aliases.length === 0) return [];
  const value = entryOf(map, 'aliases')?.value;
  const last = value?.kind === 'list' ? value.items.at(-1) : undefined;
  if (value?.kind === 'list' && last !== undefined && !value.flow) {
    const dash = ' '.repeat(columnOf(text, last.dash));
    const lines = aliases.map((alias) => `${dash}- ${quoted(alias)}`);
    return [insertLines(text, itemLines(text, last).end, lines, lineBreakOf(text))];
  }
  if (value?.kind === 'list')
    return aliases.map((alias) => addFlowItem(text, value, quoted(alias)));
  const written = writeAliases([...present, ...aliases]);
  return editEntries(text, map, new Map([['aliases', written]]), actorKeys);
}

/** Takes aliases out of an actor's list, wherever they stand there; the list may become empty. */
export function removeAliases(
  text: string,
  { entry: { map } }: ListedActor,
  aliases: readonly string[],
): readonly TextEdit[] {
  const isRemoved = (node: YamlNode) => aliases.some((alias) => isSame(node, alias));
  const entry = entryOf(map, 'aliases');
  if (entry?.value.kind === 'text' && isRemoved(entry.value)) {
    return editEntries(text, map, new Map([['aliases', '[]']]), actorKeys);
  }
  if (entry?.value.kind !== 'list') return [];
  const { items, flow } = entry.value;
  const indices = items.flatMap(({ value }, index) => (isRemoved(value) ? index : []));
  if (flow) return removeFlowItems(text, entry.value, indices);
  const lines = items.map((item) => itemLines(text, item));
  const removed = runsOf(indices).flatMap(([first, last]) => {
    const run = hull(lines.slice(first, last + 1));
    return run === undefined ? [] : removeLines(text, run);
  });
  if (indices.length < items.length) return removed;
  return [{ span: span(entry.colonEnd, entry.colonEnd), newText: ' []' }, ...removed];
}

/** Writes another alias in the place of one. */
export function replaceAlias(
  text: string,
  { entry: { map } }: ListedActor,
  alias: string,
  by: string,
): readonly TextEdit[] {
  const value = entryOf(map, 'aliases')?.value;
  const nodes = value?.kind === 'list' ? value.items.map((item) => item.value) : [value];
  return nodes.flatMap((node) => {
    if (node?.kind !== 'text' || !isSame(node, alias)) return [];
    const eol = text.slice(node.span.start, node.span.end).endsWith('\n') ? lineBreakOf(text) : '';
    return { span: node.span, newText: quoted(by) + eol };
  });
}

function isSame(node: YamlNode, alias: string): boolean {
  return node.kind === 'text' && normaliseName(node.value) === normaliseName(alias);
}
