import { type Offset, span, type TextEdit } from '../text/span.ts';
import { runsOf } from './runs.ts';
import { entryOf, type YamlEntry, type YamlList, type YamlMap } from './tree.ts';

/**
 * The edits that change these keys of a map in braces, each to text as it is to be written or, for
 * null, to nothing. A key that is missing goes behind those that come before it in `order`.
 */
export function editFlowEntries(
  text: string,
  map: YamlMap,
  changes: ReadonlyMap<string, string | null>,
  order: readonly string[],
): readonly TextEdit[] {
  const removed = map.entries.flatMap(({ key }, index) => (changes.get(key) === null ? index : []));
  const kept = map.entries.filter(({ key }) => changes.get(key) !== null);
  const written = order.flatMap((key, index): readonly TextEdit[] => {
    const value = changes.get(key) ?? null;
    if (value === null) return [];
    const entry = entryOf(map, key);
    if (entry !== undefined) return [replaceFlowValue(text, entry, value)];
    const earlier = order.slice(0, index).filter((other) => changes.get(other) !== null);
    const above = kept.findLast((other) => earlier.includes(other.key)) ?? kept.at(-1);
    const comma = above === undefined && earlier.some((other) => changes.has(other)) ? ', ' : '';
    const piece = `${comma}${key}: ${value}`;
    return [insertBehind(text, map.span.start, above && pieceOf(above).end, piece)];
  });
  return [...written, ...removePieces(text, map.entries.map(pieceOf), removed)];
}

/** Puts an item, as it is to be written, behind the last one of a list in brackets. */
export function addFlowItem(text: string, list: YamlList, item: string): TextEdit {
  const last = list.items.at(-1)?.value.span.end;
  return insertBehind(text, list.span.start, last, item);
}

/** Takes items out of a list in brackets, with the commas that set them apart. */
export function removeFlowItems(
  text: string,
  list: YamlList,
  indices: readonly number[],
): readonly TextEdit[] {
  const pieces = list.items.map(({ value }) => value.span);
  return removePieces(text, pieces, indices);
}

interface Piece {
  readonly start: Offset;
  readonly end: Offset;
}

function pieceOf({ keySpan, colonEnd, value }: YamlEntry): Piece {
  return span(keySpan.start, Math.max(colonEnd, value.span.end));
}

/** A key without a colon, `{name: "X", group}`, gets one. */
function replaceFlowValue(text: string, entry: YamlEntry, value: string): TextEdit {
  const { colonEnd } = entry;
  if (text[colonEnd - 1] !== ':') return { span: span(colonEnd, colonEnd), newText: `: ${value}` };
  const space = entry.value.span.start === colonEnd ? ' ' : '';
  return { span: entry.value.span, newText: space + value };
}

/** Behind a piece that ends at `last`, else as the first one after the bracket at `open`. */
function insertBehind(
  text: string,
  open: Offset,
  last: Offset | undefined,
  piece: string,
): TextEdit {
  if (last !== undefined) return { span: span(last, last), newText: `, ${piece}` };
  const at = open + 1;
  // What follows the bracket must not become part of the piece: a comment needs a space before it.
  const space = text[at] === '#' ? ' ' : '';
  return { span: span(at, at), newText: piece + space };
}

/**
 * Removes pieces with the comma behind them, or before them at the end of the list. Comments between
 * pieces stay, and with them perhaps a comma at the end, which YAML allows.
 */
function removePieces(
  text: string,
  pieces: readonly Piece[],
  indices: readonly number[],
): readonly TextEdit[] {
  return runsOf(indices).flatMap(([first, last]) => {
    const run = pieces.slice(first, last + 1);
    const [start, end] = [run[0]?.start, run.at(-1)?.end];
    if (start === undefined || end === undefined) return [];
    const previous = pieces[first - 1];
    const next = pieces[last + 1];
    if (next !== undefined && areNext(text, [...run, next])) {
      return [{ span: span(start, next.start), newText: '' }];
    }
    if (next === undefined && previous !== undefined && areNext(text, [previous, ...run])) {
      return [{ span: span(previous.end, end), newText: '' }];
    }
    const removed = areNext(text, run) ? [span(start, end)] : run;
    return removed.flatMap((piece) => [
      { span: span(piece.start, piece.end), newText: '' },
      ...removeCommaBehind(text, piece.end),
    ]);
  });
}

/** Whether nothing but commas stands between pieces. */
function areNext(text: string, pieces: readonly Piece[]): boolean {
  return pieces.slice(1).every((piece, index) => {
    const previous = pieces[index];
    return previous !== undefined && text.slice(previous.end, piece.start).trim() === ',';
  });
}

/** The comma behind a piece, where only comments and space stand between. */
function removeCommaBehind(text: string, end: Offset): readonly TextEdit[] {
  const between = /^(?:\s|#[^\n]*\n)*,/.exec(text.slice(end))?.[0];
  if (between === undefined) return [];
  const comma = end + between.length - 1;
  return [{ span: span(comma, comma + 1), newText: '' }];
}
