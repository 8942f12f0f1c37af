import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from './elements.ts';
import { nounPhraseEndingAt, type Phrase } from './nounPhrases.ts';

/** A phrase, and where the role before it begins: "her adviser, Mara Lind". */
export interface Apposed extends Phrase {
  readonly begins: number | undefined;
}

/** How far an apposition between a subject and its verb may reach, in elements. */
const maxApposition = 40;

/** How far a remark in brackets may reach, in elements. */
const maxBrackets = 10;

/**
 * The phrase before the comma that opens the apposition which the comma at `close` closes; the
 * apposition where that is the name: "her adviser, Mara Lind, said".
 */
export function overApposition(
  sentence: readonly Element[],
  close: number,
  language: Language,
): Apposed | undefined {
  let end = close;
  for (let at = close - 1; at > 0 && close - at < maxApposition; at -= 1) {
    if (sentence[at]?.kind === 'quotation') return undefined;
    if (!isPunctuation(sentence[at], ',—–(') && sentence[at]?.text !== '--') continue;
    if (language.pronoun(sentence[at - 1]?.lower ?? '')) return apposed(at - 1, at);
    if (sentence[at - 1]?.kind === 'number') {
      end = at;
      continue;
    }
    const last = beforeBrackets(sentence, at - 1);
    const phrase =
      nounPhraseEndingAt(sentence, last, language) ?? someOfThem(sentence, last, language);
    if (!phrase || at + 1 === end) return undefined;
    if (sentence[at + 1]?.kind === 'number') return apposed(phrase.from, phrase.to);
    if (end === close && isRenamed(sentence, at, close)) return apposed(at + 1, close, phrase.from);
    const before = sentence[phrase.from - 1]?.wordClass;
    if (before !== 'preposition' && before !== 'verb')
      return nameBehindQuotation(sentence, phrase.from - 1) ?? apposed(phrase.from, phrase.to);
    if (!isDetail(sentence[at + 1]) && phrase.to - phrase.from > 1) return undefined;
    end = at;
  }
  return undefined;
}

/** "One of them", "neither of us", with its last element at `last`. */
export function someOfThem(
  sentence: readonly Element[],
  last: number,
  language: Language,
): Phrase | undefined {
  const isPartitive =
    sentence[last]?.wordClass === 'pronoun' && sentence[last - 1]?.wordClass === 'preposition';
  const some = isPartitive ? nounPhraseEndingAt(sentence, last - 2, language) : undefined;
  return some && { from: some.from, to: last + 1 };
}

/** The name between a quotation and a comma: “…,” Mara Lind, an adviser to the union, the largest in Tarn, said. */
function nameBehindQuotation(sentence: readonly Element[], comma: number): Apposed | undefined {
  if (!isPunctuation(sentence[comma], ',')) return undefined;
  let from = comma;
  while (sentence[from - 1]?.capital && sentence[from - 1]?.kind === 'word') from -= 1;
  const isBehind = from < comma && sentence[from - 1]?.kind === 'quotation';
  return isBehind ? apposed(from, comma) : undefined;
}

function apposed(from: number, to: number, begins?: number): Apposed {
  return { from, to, begins };
}

/** The name behind a role and a comma: the "Mara Lind" of "said her adviser, Mara Lind.". */
export function nameBehindRole(sentence: readonly Element[], comma: number): Phrase | undefined {
  if (!isPunctuation(sentence[comma], ',')) return undefined;
  let close = comma + 1;
  while (sentence[close]?.capital) close += 1;
  const ends = sentence[close] === undefined || sentence[close]?.kind === 'punctuation';
  const named = ends && close > comma + 2 && isRenamed(sentence, comma, close);
  return named ? { from: comma + 1, to: close } : undefined;
}

/** "her adviser, Mara Lind,": a role, then nothing but a name. */
function isRenamed(sentence: readonly Element[], comma: number, close: number): boolean {
  const apposed = sentence.slice(comma + 1, close);
  return !sentence[comma - 1]?.capital && apposed.every(({ capital }) => capital);
}

/** An age or a town, which stands between a person and more about it: ", 34, of Tarn,". */
function isDetail(element: Element | undefined): boolean {
  return element?.kind === 'number' || element?.wordClass === 'preposition';
}

/** The index before a short remark in brackets that ends at `at`: "(D-MA)". */
export function beforeBrackets(sentence: readonly Element[], at: number): number {
  if (!isPunctuation(sentence[at], ')')) return at;
  for (let open = at - 1; open > 0 && at - open < maxBrackets; open -= 1) {
    if (isPunctuation(sentence[open], '(')) return open - 1;
  }
  return at;
}
