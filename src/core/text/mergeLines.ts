/** Lines `start` to `end`, exclusive, of a text and what stands in their place in another. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The longest table of common lines that is filled in, in cells; what is larger counts as changed whole. */
const largestTable = 4_000_000;

/**
 * A text with what two sides changed in it, line by line. Undefined where both changed the same line
 * otherwise, or put different lines in the same place.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const lines = splitLines(base);
  const own = hunks(lines, splitLines(ours));
  const other = hunks(lines, splitLines(theirs)).filter(
    (hunk) => !own.some((one) => areSame(one, hunk)),
  );
  if (other.some((hunk) => own.some((one) => areInTheWay(one, hunk)))) return undefined;
  const all = [...own, ...other].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  const merged: string[] = [];
  for (const { start, end, lines: replacement } of all) {
    merged.push(...lines.slice(from, start), ...replacement);
    from = end;
  }
  return [...merged, ...lines.slice(from)].join('');
}

/** Lines with their line breaks; a text that ends with one has no empty line behind it. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function areSame(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join('') === b.lines.join('');
}

function areInTheWay(a: Hunk, b: Hunk): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** What turns one list of lines into another, in order; equal lines stand between any two hunks. */
function hunks(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const shorter = Math.min(before.length, after.length);
  let above = 0;
  while (above < shorter && before[above] === after[above]) above += 1;
  let below = 0;
  while (below < shorter - above && before.at(-1 - below) === after.at(-1 - below)) below += 1;
  const old = before.slice(above, before.length - below);
  const now = after.slice(above, after.length - below);
  return differences(old, now).map(({ start, end, lines }) => ({
    start: start + above,
    end: end + above,
    lines,
  }));
}

function differences(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  if (before.length * after.length > largestTable) {
    return [{ start: 0, end: before.length, lines: after }];
  }
  const common = commonLengths(before, after);
  const found: Hunk[] = [];
  let [start, from, i, j] = [0, 0, 0, 0];
  const close = () => {
    if (i > start || j > from) found.push({ start, end: i, lines: after.slice(from, j) });
  };
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      close();
      i += 1;
      j += 1;
      [start, from] = [i, j];
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [before.length, after.length];
  close();
  return found;
}

/** How many lines the rests of two lists from `i` and `j` on have in common, in order. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): readonly Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, next] = [table[i], table[i + 1]];
    if (row === undefined || next === undefined) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
