import { type Offset, type Span, span } from '../text/span.ts';
import { movedNode } from './movedNode.ts';
import { readYaml } from './readYaml.ts';
import type { YamlEntry, YamlItem, YamlNode } from './tree.ts';

/** Lists in maps in lists: no sidecar and no codebook goes deeper. */
const deepest = 8;
/** Parts of more UTF-16 units are taken apart at once: to try them whole first doubles the time. */
const longest = 5000;

/**
 * What can be read of a text, for looking at and never for writing: all of it, or, where it has a
 * mistake, all that the mistake does not touch. Entries and items are told apart by their indentation
 * then, and what cannot be read even by itself is missing. Undefined where nothing can be read.
 */
export function readableParts(text: string): YamlNode | undefined {
  const whole = readYaml(text);
  if (whole.state === 'readable') return whole.root;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return partsOf(text.slice(start).replace(conflictMarkers, blank), start, 0);
}

/** What git leaves where two versions disagree. */
const conflictMarkers = /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t].*)?$/gm;

function blank(line: string): string {
  return ' '.repeat(line.length);
}

/** The parts of some whole lines that begin at an offset `at` of the text. */
function partsOf(lines: string, at: number, depth: number): YamlNode | undefined {
  if (lines.length <= longest || depth === deepest) {
    const whole = readYaml(lines);
    if (whole.state === 'readable') return whole.root && movedNode(whole.root, at);
  }
  const first = /^( *)(?:(-)(?=\s)|[^\s#])/m.exec(lines);
  if (first === null || depth === deepest) return undefined;
  const column = first[1]?.length ?? 0;
  return first[2] === undefined
    ? mapIn(lines, at, column, depth)
    : listIn(lines, at, column, depth);
}

function listIn(lines: string, at: number, column: number, depth: number): YamlNode {
  const items = piecesFrom(lines, new RegExp(`^ {${column}}-(?=\\s)`, 'gm')).map(
    (piece): YamlItem => {
      const dash = at + piece.start + column;
      const body = lines.slice(piece.start, piece.end);
      const value = partsOf(
        `${' '.repeat(column + 1)}${body.slice(column + 1)}`,
        at + piece.start,
        depth + 1,
      );
      return { dash: dash as Offset, value: value ?? nothing(dash + 1) };
    },
  );
  return { kind: 'list', flow: false, items, span: moved(hullOf(lines, column), at) };
}

function mapIn(lines: string, at: number, column: number, depth: number): YamlNode {
  const key = new RegExp(`^ {${column}}(?=[^\\s#-][^:\\n]*:(?:\\s|$))`, 'gm');
  const entries = piecesFrom(lines, key).flatMap((piece) =>
    entryIn(lines.slice(piece.start, piece.end), at + piece.start, depth),
  );
  return { kind: 'map', flow: false, entries, span: moved(hullOf(lines, column), at) };
}

/** The entry in these lines, or what its first line says where those below cannot be read. */
function entryIn(lines: string, at: number, depth: number): readonly YamlEntry[] {
  const [head = ''] = /^[^\n]*\n?/.exec(lines) ?? [];
  const written =
    /^( *)(["']?)([^\s"':](?:[^"':\n]*[^\s"':])?)\2[ \t]*:[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(head);
  // Below a key without a value may be what only a mistake further down keeps from being read.
  const parts = written === null ? [lines, head] : lines.length <= longest ? [lines] : [];
  for (const part of parts) {
    const read = readYaml(part);
    if (read.state !== 'readable' || read.root?.kind !== 'map') continue;
    const root = movedNode(read.root, at);
    return root.kind === 'map' ? root.entries : [];
  }
  if (written === null) return [];
  const [, indent = '', mark = '', name = ''] = written;
  const start = at + indent.length;
  const colonEnd = at + head.indexOf(':') + 1;
  const below = partsOf(lines.slice(head.length), at + head.length, depth + 1);
  return [
    {
      key: name,
      keySpan: span(start, start + name.length + 2 * mark.length),
      colonEnd: colonEnd as Offset,
      value: below ?? nothing(colonEnd),
    },
  ];
}

/** The stretches from each match to the next; what stands before the first belongs to none. */
function piecesFrom(lines: string, pattern: RegExp): readonly Span[] {
  const starts = [...lines.matchAll(pattern)].map(({ index }) => index);
  return starts.map((start, index) => span(start, starts[index + 1] ?? lines.length));
}

function hullOf(lines: string, column: number): Span {
  return span(Math.min(column, lines.length), lines.length);
}

function moved({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}

function nothing(at: number): YamlNode {
  return { kind: 'null', span: span(at, at) };
}
