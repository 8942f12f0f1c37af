import {
  isApostrophe,
  isDash,
  isDigit,
  isLowerCase,
  isSpace,
  isWordCharacter,
} from './characters.ts';

/** Marks of one style open and close each other. */
export type MarkStyle = 'curly' | 'straight' | 'guillemet' | 'single' | 'singleGuillemet' | 'twin';

/** A quotation mark, offsets into the text it was found in. */
export interface QuotationMark {
  readonly start: number;
  readonly end: number;
  readonly style: MarkStyle;
  /** Which way it points, from its shape and from what stands beside it. */
  readonly side: 'open' | 'close' | 'either';
  /** A closing single mark that could as well be a plural possessive: `the workers’ rights`. */
  readonly weak: boolean;
}

type Shape = readonly [style: MarkStyle, side: QuotationMark['side']];

const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['"', ['straight', 'either']],
  ['“', ['curly', 'open']],
  ['„', ['curly', 'open']],
  ['‟', ['curly', 'open']],
  ['”', ['curly', 'close']],
  ['«', ['guillemet', 'open']],
  ['»', ['guillemet', 'close']],
  ['‹', ['singleGuillemet', 'open']],
  ['›', ['singleGuillemet', 'close']],
  ["'", ['single', 'either']],
  ['‘', ['single', 'open']],
  ['‚', ['single', 'open']],
  ['’', ['single', 'close']],
]);

const anyMark = /["“”„‟«»‹›‘’‚]|'+|``/g;

/**
 * All quotation marks in order; apostrophes, possessives (`Iran’s`) and elisions (`’90s`) are none.
 * Two or three single marks in a row (`''`) are one mark. Reads the text once.
 */
export function findQuotationMarks(text: string): readonly QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const match of text.matchAll(anyMark)) {
    const found = match[0];
    const start = match.index;
    if (found.length > 3) continue;
    const mark = found.length === 1 ? single(text, start, found) : twin(text, start, found.length);
    if (mark) marks.push(mark);
  }
  return marks;
}

/** Two single marks; the outer two of three, whose inner one is a nested quotation's: `'''Yes,' he said''`. */
function twin(text: string, from: number, length: number): QuotationMark {
  const side = sideByContext(text, from, from + length, 'either');
  const start = side === 'close' ? from + length - 2 : from;
  return { start, end: start + 2, style: 'twin', side, weak: false };
}

function single(text: string, start: number, found: string): QuotationMark | undefined {
  const end = start + 1;
  const [style, shape] = shapes.get(found) ?? ['straight', 'either'];
  const side = sideByContext(text, start, end, shape);
  if (style !== 'single') return { start, end, style, side, weak: false };
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWordCharacter(before) && isWordCharacter(after)) return undefined;
  if (side === 'either') return undefined;
  if (side === 'open' && isApostrophe(text.charCodeAt(start)) && isElision(text, end)) {
    return undefined;
  }
  const weak = side === 'close' && /[sxz]/i.test(text.charAt(start - 1)) && isSpace(after);
  return { start, end, style, side, weak: weak && isLowerCase(text.charCodeAt(end + 1)) };
}

/** `’90s`, `’em`, `’tis`: letters or digits left out before. */
function isElision(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))) {
    return text.charAt(at + 2) === 's' || !isWordCharacter(text.charCodeAt(at + 2));
  }
  const short = /^(?:em|til|tis|twas|cause|n|bout)/i.exec(text.slice(at, at + 5))?.[0];
  return short !== undefined && !isWordCharacter(text.charCodeAt(at + short.length));
}

/** The shape decides, unless what stands beside the mark allows the other way only. */
function sideByContext(
  text: string,
  start: number,
  end: number,
  shape: QuotationMark['side'],
): QuotationMark['side'] {
  const opens = isBoundary(text, start - 1, '([{/') && beginsWords(text, end);
  const closes =
    start > 0 && !isSpace(text.charCodeAt(start - 1)) && !isWordCharacter(text.charCodeAt(end));
  if (opens === closes) return shape;
  return opens ? 'open' : 'close';
}

/** Whether words can follow at once: neither space nor the punctuation that ends a clause. */
function beginsWords(text: string, at: number): boolean {
  return at < text.length && !isSpace(text.charCodeAt(at)) && !',;:!?)'.includes(text.charAt(at));
}

/** Whether the text starts anew behind this place: a space, dash, bracket, mark or the very start. */
function isBoundary(text: string, at: number, brackets: string): boolean {
  if (at < 0) return true;
  const code = text.charCodeAt(at);
  const character = text.charAt(at);
  return isSpace(code) || isDash(code) || brackets.includes(character) || shapes.has(character);
}
