import { isUpperCase } from '../../text/characters.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { Token, TokenKind } from '../../text/tokens.ts';
import type { Language, WordClass } from '../language/language.ts';

/** A stretch of a paragraph, offsets relative to it, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A token with what the rules ask of it; in a frame, a whole quotation is one element. */
export interface Element extends Range {
  readonly kind: TokenKind | 'quotation';
  readonly text: string;
  readonly lower: string;
  readonly wordClass: WordClass;
  /** Begins with a capital letter, or with a small particle and one: `al-Moualem`. */
  readonly capital: boolean;
}

/** All elements are made here, so that they are of one shape to JavaScript engines, and quick to read. */
export function elementOf(
  kind: Element['kind'],
  start: number,
  end: number,
  text: string,
  lower: string,
  wordClass: WordClass,
  capital: boolean,
): Element {
  return { kind, start, end, text, lower, wordClass, capital };
}

/** Tokens with their word classes. */
export function tagTokens(tokens: readonly Token[], language: Language): readonly Element[] {
  return tokens.map((token) => {
    const { kind, start, end, text } = token;
    const lower = kind === 'word' ? text.toLowerCase() : text;
    const wordClass = wordClassOf(token, lower, language);
    const capital = isUpperCase(text.charCodeAt(0)) || hasParticle(text, language);
    return elementOf(kind, start, end, text, lower, wordClass, capital);
  });
}

/** The class of a word; "US" and "WHO" are no pronouns. */
function wordClassOf({ kind, text }: Token, lower: string, language: Language): WordClass {
  if (kind !== 'word') return 'other';
  const found = language.wordClass(lower);
  const pronoun = found === 'pronoun' || found === 'relative';
  return pronoun && text.length > 1 && text === text.toUpperCase() ? 'other' : found;
}

/** `al-Moualem`: a name that begins with a small particle. */
function hasParticle(word: string, language: Language): boolean {
  const hyphen = word.indexOf('-');
  if (hyphen < 1 || !isUpperCase(word.charCodeAt(hyphen + 1))) return false;
  return language.particles.has(word.slice(0, hyphen));
}

/**
 * The paragraph as it reads around its quotations: each quotation is a single element, so that what
 * is said in it cannot be taken for the words of the reporter. Quotations are in order and apart.
 */
export function frameOf(
  elements: readonly Element[],
  quotations: readonly Quotation[],
  paragraph: string,
): readonly Element[] {
  const frame: Element[] = [];
  let next = 0;
  for (const element of elements) {
    let quotation = quotations[next];
    while (quotation && quotation.end <= element.start) {
      next += 1;
      quotation = quotations[next];
    }
    if (!quotation || element.end <= quotation.start) frame.push(element);
    else if (frame.at(-1)?.start !== quotation.start) frame.push(quoted(quotation, paragraph));
  }
  return frame;
}

function quoted({ start, end }: Quotation, paragraph: string): Element {
  const text = paragraph.slice(start, end);
  return elementOf('quotation', start, end, text, text, 'other', false);
}

export function isPunctuation(element: Element | undefined, characters: string): boolean {
  return element?.kind === 'punctuation' && characters.includes(element.text);
}

/** A dash or a hyphen between spaces: "—", "―", "--", "-". */
export function isDash({ kind, text }: Element): boolean {
  return kind === 'punctuation' && ['—', '–', '―', '--', '-'].includes(text);
}

/** The stretch of the elements from index `from` up to, not including, `to`. */
export function rangeOf(elements: readonly Element[], from: number, to: number): Range | undefined {
  const first = elements[from];
  const last = elements[to - 1];
  return first && last && from < to ? { start: first.start, end: last.end } : undefined;
}

/** The words of a phrase with single spaces, as they would stand in running text. */
export function wordsOf(elements: readonly Element[]): string {
  return elements.reduce((text, element, index) => {
    const attached = index === 0 || elements[index - 1]?.end === element.start;
    return attached ? text + element.text : `${text} ${element.text}`;
  }, '');
}
