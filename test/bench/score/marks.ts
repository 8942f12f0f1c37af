import type { Range } from './range.ts';

/** A quotation mark of a gold text. `twin` is two single marks in a row. */
export interface Mark {
  readonly start: number;
  readonly length: number;
  readonly family: 'curly' | 'straight' | 'twin' | 'single';
  readonly direction: 'open' | 'close' | 'both' | 'none';
}

type Family = Mark['family'];
/** Which way the character itself points. */
type Shape = 'open' | 'close' | undefined;

/** All quotation marks of one paragraph, apostrophes among them. */
export function marksOf(text: string, paragraph: Range): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (start: number, length: number, family: Family, shape?: Shape) => {
    marks.push({
      start,
      length,
      family,
      direction: directionOf(text, paragraph, start, length, shape),
    });
  };
  let at = paragraph[0];
  while (at < paragraph[1]) {
    const character = text.charAt(at);
    if ('“„«'.includes(character)) add(at, 1, 'curly', 'open');
    else if ('”»'.includes(character)) add(at, 1, 'curly', 'close');
    else if (character === '"') add(at, 1, 'straight');
    else if (text.startsWith('``', at)) add(at, 2, 'twin', 'open');
    else if ("'‘’".includes(character)) {
      at += addSingles(text, paragraph, at, add);
      continue;
    }
    at += marks.at(-1)?.start === at ? (marks.at(-1)?.length ?? 1) : 1;
  }
  return marks;
}

/** One, two or three single marks in a row; returns how many were taken. */
function addSingles(
  text: string,
  paragraph: Range,
  at: number,
  add: (start: number, length: number, family: Family, shape?: Shape) => void,
): number {
  const character = text.charAt(at);
  const run = runLength(text, at, paragraph[1]);
  if (run === 1) {
    add(at, 1, 'single', character === '‘' ? 'open' : undefined);
  } else if (run === 2) {
    const shapes: Readonly<Record<string, Shape>> = { '‘': 'open', '’': 'close' };
    add(at, 2, 'twin', shapes[character]);
  } else if (at === paragraph[0] || /[\s([—–-]/.test(text.charAt(at - 1))) {
    add(at, 2, 'twin', 'open');
    add(at + 2, 1, 'single');
  } else {
    add(at, 1, 'single');
    add(at + 1, 2, 'twin', 'close');
  }
  return Math.min(run, 3);
}

function runLength(text: string, at: number, end: number): number {
  let behind = at + 1;
  while (behind < end && text.charAt(behind) === text.charAt(at)) behind += 1;
  return behind - at;
}

/** Curly marks are believed, unless the space around them says the opposite. */
function directionOf(
  text: string,
  paragraph: Range,
  start: number,
  length: number,
  shape: Shape,
): Mark['direction'] {
  const direction = directionBySpace(text, paragraph, start, length);
  if (shape === 'open' && direction !== 'close') return 'open';
  if (shape === 'close' && direction !== 'open') return 'close';
  return direction;
}

const wordOrSum = /^[\p{L}\p{N}$]/u;

function directionBySpace(
  text: string,
  paragraph: Range,
  start: number,
  length: number,
): Mark['direction'] {
  const end = start + length;
  const before = neighbour(text, paragraph, start - 1, -1);
  const after = neighbour(text, paragraph, end, 1);
  if (start === 0 || /\s/.test(text.charAt(start - 1))) {
    // A space between a nested single mark and the double mark: `'yes,' " he said`, `" 'Look`.
    const nestedBefore = start - 2 >= paragraph[0] && /['’]/.test(text.charAt(start - 2));
    if (nestedBefore && (after === '' || !wordOrSum.test(text.charAt(end)))) return 'close';
    if (/^ ['‘]\p{L}/u.test(text.slice(end, end + 3))) return 'open';
  }
  const canOpen = /^\S/.test(after) && (before === '' || /[\s([{\-–—/:…]/.test(before));
  const canClose = /\S/.test(before) && !wordOrSum.test(after);
  if (canOpen && canClose) return 'both';
  if (canOpen) return 'open';
  return canClose ? 'close' : 'none';
}

/** The next character of the paragraph that is no quotation mark; empty at its ends. */
function neighbour(text: string, [from, to]: Range, start: number, step: 1 | -1): string {
  let at = start;
  while (at >= from && at < to && '"\'“”‘’„«»`'.includes(text.charAt(at))) at += step;
  return at >= from && at < to ? text.charAt(at) : '';
}
