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

/**
 * All quotation marks in order; apostrophes, possessives (`Iran’s`) and elisions (`’90s`) are none.
 * Two or three single marks in a row (`''`) are one mark. Reads the text once.
 */
export function findQuotationMarks(text: string): readonly QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    const length = lengthOfRow(text, at);
    const mark = length === 1 ? single(text, at) : twin(text, at, length);
    if (mark) marks.push(mark);
    at += length - 1;
  }
  return marks;
}

/** Spares nearly all characters a look at their shape. */
function mayBeMark(code: number): boolean {
  if (code < 0x80) return code === 0x22 || code === 0x27 || code === 0x60;
  return code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x203a);
}

/** How many characters from a place on make one mark: all of a row of `'`, and "`" in twos. */
function lengthOfRow(text: string, start: number): number {
  const character = text.charAt(start);
  if (character === '`') return text.charAt(start + 1) === '`' ? 2 : 1;
  let end = start + 1;
  while (character === "'" && text.charAt(end) === "'") end += 1;
  return end - start;
}

/** Two single marks; the outer two of three, whose inner one is a nested quotation's: `'''Yes,' he said''`. */
function twin(text: string, from: number, length: number): QuotationMark | undefined {
  if (length > 3) return undefined;
  const side = sideByContext(text, from, from + length, 'either');
  const start = side === 'close' ? from + length - 2 : from;
  return { start, end: start + 2, style: 'twin', side, weak: false };
}

function single(text: string, start: number): QuotationMark | undefined {
  const known = shapes.get(text.charAt(start));
  if (known === undefined) return undefined;
  const [style, shape] = known;
  const end = start + 1;
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
