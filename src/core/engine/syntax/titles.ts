import { isDigit, isUpperCase } from '../../text/characters.ts';
import { wordsIn } from '../../text/words.ts';
import type { Language } from '../language/language.ts';
import { type Element, elementOf, isPunctuation } from './elements.ts';
import { isNoun } from './nounPhrases.ts';

/** Titles have no more words. */
const maxTitleWords = 8;

/** Shorter words need no capital in a title: "of", "the". */
const maxSmallWord = 3;

/**
 * The frame with its quoted titles and nicknames as nouns, so that the sentence reads on over them:
 * `on Tarn TV’s “Good Morning,” Lind said`. Their closing comma or full stop becomes an element.
 */
export function withTitles(frame: readonly Element[], language: Language): readonly Element[] {
  const read: Element[] = [];
  for (const [at, element] of frame.entries()) {
    if (isTitle(frame, at, language)) read.push(...titleElements(element));
    else read.push(element);
  }
  return read;
}

function isTitle(frame: readonly Element[], at: number, language: Language): boolean {
  const element = frame[at];
  if (element?.kind !== 'quotation') return false;
  if (isNamedAs(frame, at, language)) return true;
  return isTitleCased(element) && suggestsTitle(frame, at, language);
}

export function isTitleCased({ text }: Element): boolean {
  const words = wordsIn(text);
  const [first] = words;
  if (first === undefined || words.length > maxTitleWords || !isCapitalised(first)) return false;
  return words.every((word) => word.length <= maxSmallWord || isCapitalised(word));
}

function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return isUpperCase(first) || isDigit(first);
}

/** "known as", "dubbed": what follows in quotation marks is a name, whatever its capitals. */
function isNamedAs(frame: readonly Element[], at: number, language: Language): boolean {
  const [before, left] = [frame[at - 2]?.lower ?? '', frame[at - 1]?.lower ?? ''];
  return language.namings.some(([first, second]) => first === before && second === left);
}

/** Whether a title is to be expected: "the show “…”", "Tarn TV’s “…”", "a blog called “…”". */
function suggestsTitle(frame: readonly Element[], at: number, language: Language): boolean {
  const left = frame[at - 1];
  const noun = isPunctuation(left, ',') ? frame[at - 2] : left;
  if (language.workNouns.has(noun?.lower ?? '')) return true;
  if (language.workNouns.has(frame[at + 1]?.lower ?? '')) return true;
  if (left?.wordClass === 'possessive') return true;
  return language.titlePrepositions.has(left?.lower ?? '') && isNoun(frame[at - 2], language);
}

/** A noun from the opening mark to the last letter, and the punctuation behind it. */
function titleElements(quotation: Element): readonly Element[] {
  const { start, end, text } = quotation;
  const close = /[.,!?](?=["'“”„‟«»‹›‘’‚`\s]*$)/.exec(text);
  const cut = close ? start + close.index : end;
  const noun = elementOf('word', start, cut, text, text, 'other', true);
  if (!close) return [noun];
  const [mark] = close;
  return [noun, elementOf('punctuation', cut, end, mark, mark, 'other', false)];
}
