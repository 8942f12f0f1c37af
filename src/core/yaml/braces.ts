/** The entry of a map in braces that a place in a line is in; all places count from the line's start. */
export interface BracesSlot {
  readonly is: 'key' | 'value';
  readonly key?: string;
  readonly start: number;
  readonly end: number;
  readonly present: ReadonlySet<string>;
}

/**
 * What stands at a place of a line in braces: undefined outside of any, `brackets` where a list in
 * brackets is around it. Braces over several lines count as none.
 */
export function bracesAt(line: string, cursor: number): BracesSlot | 'brackets' | undefined {
  const open = openAt(line.slice(0, cursor));
  if (open === undefined) return undefined;
  if (line[open] === '[') return 'brackets';
  const entries = entriesIn(line, open + 1);
  const own = entries.find(({ start, end }) => start <= cursor && cursor <= end);
  if (own === undefined) return undefined;
  const present = new Set(entries.flatMap(({ key }) => key ?? []));
  if (own.key !== undefined && own.valueStart !== undefined && cursor >= own.valueStart) {
    const end = Math.max(cursor, own.start + line.slice(own.start, own.end).trimEnd().length);
    return { is: 'value', key: own.key, start: own.valueStart, end, present };
  }
  const written = /^\s*\w*/.exec(line.slice(own.start, own.end))?.[0] ?? '';
  const word = own.start + written.length - written.trimStart().length;
  // Before the word of an entry that is there already, another one would lack its comma.
  if (own.key !== undefined && cursor < word) return undefined;
  const start = Math.min(cursor, word);
  return { is: 'key', start, end: Math.max(cursor, own.start + written.length), present };
}

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly key?: string;
  readonly valueStart?: number;
}

/** The innermost bracket that is open at the end of some text; undefined where there is none. */
function openAt(text: string): number | undefined {
  const open: number[] = [];
  for (const { index, character } of marks(text)) {
    if (character === '{' || character === '[') open.push(index);
    if (character === '}' || character === ']') open.pop();
  }
  return open.at(-1);
}

/** The entries between a brace and the one that closes it, or the end of the line. */
function entriesIn(line: string, from: number): readonly Entry[] {
  const entries: Entry[] = [];
  let start = from;
  let depth = 0;
  const take = (end: number) => {
    const entry = /^\s*["']?(\w+)["']?\s*:(?:\s+|$)/.exec(line.slice(start, end));
    const key = entry?.[1];
    const valueStart = start + (entry?.[0].length ?? 0);
    entries.push({ start, end, ...(key !== undefined && { key, valueStart }) });
    start = end + 1;
  };
  for (const { index, character } of marks(line)) {
    if (index < from) continue;
    if (character === ',' && depth === 0) take(index);
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth < 0) {
      take(index);
      return entries;
    }
  }
  take(line.length);
  return entries;
}

/** The brackets and commas of a line that stand in no quotation marks; brackets begin where a value may. */
function marks(line: string): readonly { readonly index: number; readonly character: string }[] {
  const found: { index: number; character: string }[] = [];
  const parts = line.matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|(?<=[\s[{,:])'[^']*(?:'|$)|[[\]{},]/g);
  let depth = 0;
  for (const { 0: character, index } of parts) {
    if (character.length > 1 || character === '"' || character === "'") continue;
    const opens = character === '{' || character === '[';
    // In plain text, `price {net}`, a bracket is a letter like any other.
    if (opens && depth === 0 && !beginsValue(line.slice(0, index))) continue;
    if (!opens && depth === 0) continue;
    if (opens) depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    found.push({ index, character });
  }
  return found;
}

/** Whether a value may begin behind some text of a line. */
function beginsValue(before: string): boolean {
  const last = before.trimEnd().at(-1);
  return last === undefined || last === ':' || last === '-';
}
