import { type Span, span } from '../text/span.ts';
import { bracesAt } from './braces.ts';

/** What may be written at a place of a YAML text that somebody is typing in. */
export interface Slot {
  readonly is: 'key' | 'value';
  /** The keys that lead to the map around, from the top; items of lists are not counted. */
  readonly path: readonly string[];
  /** The key that the value is of. */
  readonly key?: string;
  /** What is there already, and is replaced. */
  readonly span: Span;
  /** The keys that this map has. */
  readonly present: ReadonlySet<string>;
  /** In braces, between other entries. */
  readonly inBraces: boolean;
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** Where its first dash stands; absent in a line without. */
  readonly dash?: number;
  /** Where what follows the dashes stands. */
  readonly column: number;
  readonly key?: string;
}

/**
 * What may be written at an offset, judged by the indentation of the lines around it: it works in a
 * text that nobody can parse, as every text is while a key is typed. Undefined in comments and in
 * brackets.
 */
export function slotAt(text: string, offset: number): Slot | undefined {
  const lines = linesOf(text);
  const index = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[index];
  if (line === undefined) return undefined;
  const cursor = offset - line.start;
  const before = line.text.slice(0, cursor);
  if (/(?:^|\s)#/.test(withoutQuoted(before))) return undefined;
  const column = line.column < line.text.length ? line.column : Math.max(cursor, line.dash ?? 0);
  const path = pathTo(lines.slice(0, index), line.dash === undefined ? column : line.dash + 1);
  const braces = bracesAt(line.text, cursor);
  if (braces === 'brackets') return undefined;
  if (braces !== undefined) {
    const own = line.key === undefined ? path : [...path, line.key];
    const { is, key, start, end, present } = braces;
    const at = span(line.start + start, line.start + end);
    return { is, path: own, ...(key !== undefined && { key }), span: at, present, inBraces: true };
  }
  const present = new Set(siblings(lines, index, column));
  return blockSlot(line, cursor, { path, present, inBraces: false });
}

function blockSlot(
  line: Line,
  cursor: number,
  around: Pick<Slot, 'path' | 'present' | 'inBraces'>,
): Slot | undefined {
  const before = line.text.slice(line.column, cursor);
  const at = (start: number, end: number) => span(line.start + start, line.start + end);
  if (/^\w*$/.test(before)) {
    const start = cursor - before.length;
    const rest = /^\w*(?!\w*[ \t]*:)/.exec(line.text.slice(cursor))?.[0] ?? '';
    return { is: 'key', span: at(start, cursor + rest.length), ...around };
  }
  const entry = /^(\w+)[ \t]*:([ \t]*)/.exec(before);
  if (entry?.[1] === undefined) return undefined;
  const start = line.column + entry[0].length;
  const end = Math.max(cursor, start + valueLength(line.text.slice(start)));
  return { is: 'value', key: entry[1], span: at(start, end), ...around };
}

/** How long the value is that the rest of a line begins with, without the comment behind it. */
function valueLength(rest: string): number {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?)/.exec(rest);
  if (quoted !== null) return quoted[0].length;
  const comment = rest.search(/(?:^|\s)#/);
  return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length;
}

/** The keys above whose maps hold what begins left of `limit`. */
function pathTo(above: readonly Line[], limit: number): readonly string[] {
  const path: string[] = [];
  let open = limit;
  for (const line of above.toReversed()) {
    if (line.key !== undefined && line.column < open) {
      path.unshift(line.key);
      open = line.column;
    }
    if (line.dash !== undefined && line.dash < open) open = line.dash + 1;
  }
  return path;
}

/** The keys of the map that the line's place is in, whether above or below. */
function siblings(lines: readonly Line[], index: number, column: number): readonly string[] {
  const own = lines[index];
  const keys: string[] = own?.key === undefined ? [] : [own.key];
  const take = (line: Line) => {
    if (line.column === column && line.key !== undefined) keys.push(line.key);
  };
  if (own?.dash === undefined) {
    for (const line of lines.slice(0, index).reverse()) {
      if (isBlank(line)) continue;
      if (line.column < column) break;
      take(line);
      if (line.dash !== undefined && line.column === column) break;
    }
  }
  for (const line of lines.slice(index + 1)) {
    if (isBlank(line)) continue;
    if ((line.dash ?? line.column) < column) break;
    take(line);
  }
  return keys;
}

function isBlank({ text, column }: Line): boolean {
  return column >= text.length || text[column] === '#';
}

function linesOf(text: string): readonly Line[] {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  return text
    .slice(start)
    .split('\n')
    .map((whole) => {
      const line = readLine(whole.replace(/\r$/, ''), start);
      start += whole.length + 1;
      return line;
    });
}

function readLine(text: string, start: number): Line {
  const [lead = '', indent = '', dashes = ''] = /^([ \t]*)((?:-[ \t]+|-$)*)/.exec(text) ?? [];
  const key = /^["']?(\w+)["']?[ \t]*:(?=\s|$)/.exec(text.slice(lead.length))?.[1];
  return {
    start,
    text,
    column: lead.length,
    ...(dashes !== '' && { dash: indent.length }),
    ...(key !== undefined && { key }),
  };
}

/** The line with what stands in quotation marks blanked out. */
function withoutQuoted(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.?)*(?:"|$)|'[^']*(?:'|$)/g, (quoted) =>
    'x'.repeat(quoted.length),
  );
}
