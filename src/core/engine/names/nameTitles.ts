import type { Gender, Language } from '../language/language.ts';
import { type Element, rangeOf, wordsOf } from '../syntax/elements.ts';
import { isNameInitial } from './nameRuns.ts';
import type { NamePhrase } from './names.ts';

/** Behind the titles before a name, or the place: "ambassador to Iraq Ryan Crocker", "Italian Marco Bianchi". */
export function nameStart(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): number {
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!isTitle(elements, at, to, language) || isJoined(elements, start, at, language)) continue;
    if (isSurname(elements, start, at, to, language)) continue;
    const office = language.grammar.nameJoints.has(elements[at + 1]?.text ?? '') ? 2 : 0;
    start = Math.min(to, at + 1 + office);
    at += office;
  }
  if (start > from) return start;
  const first = elements[from]?.lower ?? '';
  const place = language.knownNames.has(first) || language.demonyms.has(first);
  const person = language.givenNames.has(elements[from + 1]?.lower ?? '') && to - from > 2;
  return place && person ? from + 1 : from;
}

/** "Senator Lind", "Senators Lind and Brandt"; "Democrats" alone are no title. */
function isTitle(
  elements: readonly Element[],
  at: number,
  to: number,
  language: Language,
): boolean {
  const word = elements[at]?.lower ?? '';
  if (language.titles.has(word)) return true;
  return at + 1 < to && word.endsWith('s') && language.titles.has(word.slice(0, -1));
}

/** The "Defence" of "Ministry of Defence". */
function isJoined(
  elements: readonly Element[],
  from: number,
  at: number,
  language: Language,
): boolean {
  return at > from && language.grammar.nameJoints.has(elements[at - 1]?.text ?? '');
}

/** The "King" of "Stephen King" and "Peter T. King of Tarn": a title as the last word of a name. */
function isSurname(
  elements: readonly Element[],
  from: number,
  at: number,
  to: number,
  language: Language,
): boolean {
  const left = at > from ? elements[at - 1] : undefined;
  if (!left || language.knownNames.has(left.lower)) return false;
  const given = language.givenNames.has(left.lower) || isNameInitial(left.text);
  return given && (at + 1 === to || language.grammar.nameJoints.has(elements[at + 1]?.text ?? ''));
}

/**
 * The name that stands before a title: the "U.S." of "U.S. Secretary of State", the "Kelm Hydro" of "Kelm
 * Hydro Chairman Ivo Brandt". Words that are no known name count if they are one elsewhere ("Home
 * Secretary").
 */
export function nameBeforeTitle(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): NamePhrase | undefined {
  if (from >= to) return undefined;
  let behind = language.knownNames.has(elements[from]?.lower ?? '') ? from + 1 : from;
  while (behind < to && !isTitle(elements, behind, to, language)) behind += 1;
  const words = elements.slice(from, behind);
  const range = rangeOf(elements, from, behind);
  if (!range || words.every(({ lower }) => language.demonyms.has(lower))) return undefined;
  const name = wordsOf(words);
  const certainty = language.knownNames.has(name.toLowerCase()) ? 'sure' : 'doubtful';
  return {
    start: range.start,
    end: range.end,
    name,
    certainty,
    sort: 'organisation',
    gender: undefined,
    roles: [],
    acronym: undefined,
  };
}

/** The gender that the titles before a name tell: "Ms." */
export function titleGender(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): Gender | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const gender = language.titles.get(elements[at]?.lower ?? '');
    if (gender) return gender;
  }
  return language.titles.get(elements[from - 1]?.lower ?? '');
}
