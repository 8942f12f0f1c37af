import { type Mark, marksOf } from './marks.ts';
import type { Range } from './range.ts';

/** A stretch between quotation marks, marks included. */
export interface GoldQuotation {
  readonly range: Range;
  /** Its mark is never closed: it is not scored. */
  readonly ambiguous: boolean;
}

interface Paragraph {
  /** Without the line end, but with the space around it. */
  readonly range: Range;
  /** Without the space. */
  readonly body: Range;
  readonly marks: readonly Mark[];
}

interface Open {
  readonly start: number;
  readonly family: Mark['family'];
}

/**
 * The quotations of a text that are scored: one for each paragraph that a quotation runs over; nested
 * ones belong to the outer; single marks count at the borders of words and outside of others.
 */
export function goldQuotations(article: string): readonly GoldQuotation[] {
  const text = withoutMarkup(article);
  const paragraphs = paragraphsOf(text);
  const found: GoldQuotation[] = [];
  const add = (start: number, end: number, ambiguous = false) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end)))
      found.push({ range: [start, end], ambiguous });
  };
  let carried: Mark['family'] | undefined;
  for (const [number, { body, marks }] of paragraphs.entries()) {
    const open = carried && { start: body[0], family: carried };
    carried = undefined;
    const left = pairMarks(text, marks, open, add);
    if (!left) continue;
    const goesOn = continuation(paragraphs.slice(number + 1, number + 4));
    add(left.start, body[1], goesOn === 'none');
    if (goesOn === 'unmarked') carried = left.family;
  }
  return found;
}

/** Marks inside tags left in the text (`<tweet author="…">`) are no quotation marks. */
function withoutMarkup(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,200}>/gi, (tag) => tag.replace(/["'“”‘’]/g, ' '));
}

function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => /\S/.test(line))
    .map(({ 0: line, index }) => {
      const range: Range = [index, index + line.length];
      const start = index + line.length - line.trimStart().length;
      return { range, body: [start, start + line.trim().length], marks: marksOf(text, range) };
    });
}

/** Pairs the marks of one paragraph; returns the quotation that is still open at its end. */
function pairMarks(
  text: string,
  marks: readonly Mark[],
  from: Open | undefined,
  add: (start: number, end: number, ambiguous?: boolean) => void,
): Open | undefined {
  let open = from;
  let nested: Mark['family'] | undefined;
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at];
    if (!mark) continue;
    if (mark.family === 'single') {
      const partner = open ? undefined : singlePartner(text, marks, at);
      const closing = partner === undefined ? undefined : marks[partner];
      if (partner === undefined || !closing) continue;
      add(mark.start, closing.start + 1);
      at = partner;
      continue;
    }
    const opens = mark.direction === 'open' || mark.direction === 'both';
    if (!open) {
      if (opens) open = { start: mark.start, family: mark.family };
      nested = undefined;
      continue;
    }
    if (mark.family !== open.family) {
      if (mark.direction === 'open') nested = mark.family;
      if (mark.direction !== 'close') continue;
      const closesNested = nested !== undefined;
      nested = undefined;
      if (closesNested || closesLater(marks, at, open.family)) continue;
    }
    if (mark.direction === 'close' || mark.direction === 'both') {
      add(open.start, mark.start + mark.length);
      open = undefined;
    } else if (mark.direction === 'open') {
      add(open.start, mark.start, true);
      open = { start: mark.start, family: mark.family };
    }
  }
  return open;
}

function closesLater(marks: readonly Mark[], at: number, family: Mark['family']): boolean {
  return marks.slice(at + 1).find((mark) => mark.family === family)?.direction === 'close';
}

/** `’90s`, `’em`: an apostrophe for letters left out. */
const elision = /^(?:em|til|tis|twas|cause|n|bout|round|cuz|\d0s|\d\d)\b/i;
/** A quotation in single marks is shorter than this many units. */
const singleReach = 600;

/** The index of the mark that closes a single mark; undefined where that opens nothing. */
function singlePartner(text: string, marks: readonly Mark[], at: number): number | undefined {
  const mark = marks[at];
  if (!mark || (mark.direction !== 'open' && mark.direction !== 'both')) return undefined;
  if (text.charAt(mark.start) === '’') return undefined;
  if (elision.test(text.slice(mark.start + 1, mark.start + 8))) return undefined;
  let possessive: number | undefined;
  for (let next = at + 1; next < marks.length; next += 1) {
    const close = marks[next];
    if (!close || close.start - mark.start >= singleReach) break;
    if (close.family !== 'single') continue;
    if (text.charAt(close.start) === '‘' || close.direction === 'open') break;
    if (close.direction === 'none') continue;
    if (possessive !== undefined || !isPossessive(text, close.start)) return next;
    possessive = next;
  }
  return possessive;
}

/** `the workers' rights`: perhaps only a plural. */
function isPossessive(text: string, at: number): boolean {
  return /s/i.test(text.charAt(at - 1)) && /^\s[a-z]/.test(text.slice(at + 1, at + 3));
}

/**
 * How an open quotation goes on in the paragraphs behind: the next begins with a mark again
 * (`reopened`), or the first double mark in them closes it (`unmarked`), or not at all.
 */
function continuation(next: readonly Paragraph[]): 'reopened' | 'unmarked' | 'none' {
  const first = next[0]?.marks.find(isDouble);
  if (first && first.start === next[0]?.body[0] && first.direction !== 'close') return 'reopened';
  const marked = next.find(({ marks }) => marks.some(isDouble));
  const closing = marked?.marks.find(isDouble);
  if (!marked || closing?.direction !== 'close') return 'none';
  return closing.start > marked.range[0] ? 'unmarked' : 'none';
}

function isDouble({ family }: Mark): boolean {
  return family !== 'single';
}
