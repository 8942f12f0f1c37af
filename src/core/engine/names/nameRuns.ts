import { isLetter, isUpperCase } from '../../text/characters.ts';
import type { Language, WordClass } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';

/** Longer runs of capitals are headings or lists. */
const maxNameWords = 9;

function isNameWord(element: Element | undefined, language: Language): element is Element {
  if (element?.kind !== 'word' || !element.capital) return false;
  if (language.noNames.has(element.lower) && !language.titles.has(element.lower)) return false;
  if (language.calendar.has(element.lower)) return false;
  return element.wordClass === 'other' || isAcronym(element.text);
}

/** The "Per" of ", Per Lindqvist": a small word with a capital within a sentence and a name behind. */
function isGivenName(elements: readonly Element[], at: number, language: Language): boolean {
  const word = elements[at];
  const left = elements[at - 1];
  if (!word?.capital || !language.givenNames.has(word.lower)) return false;
  const within = left?.kind === 'word' || isPunctuation(left, ',');
  return within && isNameWord(elements[at + 1], language);
}

/** "Theresa May", "Shelley Long": a month, verb or adverb with a capital behind a given name is a surname. */
function isSurname(
  given: Element | undefined,
  word: Element | undefined,
  language: Language,
): boolean {
  if (word?.capital !== true || !language.givenNames.has(given?.lower ?? '')) return false;
  const { lower, wordClass } = word;
  return language.calendar.has(lower) || surnameClasses.includes(wordClass);
}

const surnameClasses: readonly WordClass[] = ['verb', 'auxiliary', 'adverb'];

/** "UN", "U.S.". */
export function isAcronym(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isUpperCase(text.charCodeAt(at))) letters += 1;
    else if (text.charAt(at) !== '.') return false;
  }
  return letters >= 2 && letters <= maxAcronymLetters;
}

const maxAcronymLetters = 6;

/** "J.": a letter and a dot. */
export function isNameInitial(text: string): boolean {
  return text.length === 2 && text.endsWith('.') && isLetter(text.charCodeAt(0));
}

/**
 * The index behind the run of name words that begins at an index; the index itself when none does. In a
 * `heading` it stops before a cue: "Lind Says Bridge Is Safe".
 */
export function runEnd(
  elements: readonly Element[],
  from: number,
  language: Language,
  heading: boolean,
): number {
  if (!isNameWord(elements[from], language) && !isGivenName(elements, from, language)) return from;
  let end = from + 1;
  while (end < elements.length) {
    const link = linkLength(elements, end, language);
    const next = elements[end + link];
    if (end - from > maxNameWords || (heading && isInflectedCue(next, language))) break;
    const isSurnamed = !heading && isSurname(elements[end - 1], next, language);
    if (!isNameWord(next, language) && !isSurnamed) break;
    end += link + 1;
  }
  return end;
}

/** "Says", "Warned": no part of a name, whatever its capital. */
export function isInflectedCue(element: Element | undefined, language: Language): boolean {
  const cue = element && language.cueVerb(element.lower);
  return cue !== undefined && !cue.ambiguous && (cue.form === 'past' || cue.form === 'present');
}

/** How much leads on to the next capitalised word: "van der", "of the", "&", a nickname in its marks. */
function linkLength(elements: readonly Element[], at: number, language: Language): number {
  let length = 0;
  while (length < 2 && language.particles.has(elements[at + length]?.text ?? '')) length += 1;
  if (length > 0) return length;
  if (isPunctuation(elements[at], '&')) return 1;
  if (isPunctuation(elements[at], openingMarks)) return nicknameLength(elements, at);
  if (isPlural(elements, at) && language.organisationNouns.has(elements[at + 1]?.lower ?? ''))
    return 1;
  const linked = language.nameLinks.has(elements[at - 1]?.lower ?? '');
  if (!linked || !language.grammar.nameJoints.has(elements[at]?.text ?? '')) return 0;
  return elements[at + 1]?.text === language.grammar.article ? 2 : 1;
}

/** The apostrophe of "Growers’ Association". */
function isPlural(elements: readonly Element[], at: number): boolean {
  const [left, mark] = [elements[at - 1], elements[at]];
  return (
    isPunctuation(mark, "’'") && left?.end === mark?.start && left?.text.endsWith('s') === true
  );
}

/** The marks and words of `“Nine Lives”` in `Gus “Nine Lives” Fennimore`; 0 for anything else. */
function nicknameLength(elements: readonly Element[], open: number): number {
  let close = open + 1;
  while (close - open <= maxNickname && elements[close]?.capital) close += 1;
  return close > open + 1 && isPunctuation(elements[close], '”"’\'') ? close + 1 - open : 0;
}

const openingMarks = '“"‘';
const maxNickname = 3;

/** The words of a run without the nickname in it. */
export function withoutNickname(run: readonly Element[]): readonly Element[] {
  const open = run.findIndex((element) => isPunctuation(element, openingMarks));
  if (open < 0) return run;
  return [...run.slice(0, open), ...run.slice(open + nicknameLength(run, open))];
}
