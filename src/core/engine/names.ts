import { type Element, isPunctuation, type Range, wordsOf } from './elements.ts';
import type { Gender, Language } from './language/language.ts';
import { isAcronym, runEnd } from './nameRuns.ts';

/** A stretch of capitalised words that can be a name. */
export interface NamePhrase extends Range {
  /** With single spaces, without titles. */
  readonly name: string;
  /** `doubtful`: perhaps only capitalised because a sentence or heading begins; the article decides. */
  readonly certainty: 'sure' | 'doubtful';
  readonly sort: 'person' | 'organisation' | 'unknown';
  readonly gender?: Gender;
  /** The title before it, in lower case: "home secretary". */
  readonly title?: string;
  /** Followed in brackets by its short form: `International Energy Agency (IEA)`. */
  readonly acronym?: string;
}

/**
 * The name candidates of a paragraph, in order and apart. In a `heading` (most words capitalised) all
 * are doubtful.
 */
export function findNames(
  elements: readonly Element[],
  language: Language,
  heading: boolean,
): readonly NamePhrase[] {
  const names: NamePhrase[] = [];
  let at = 0;
  while (at < elements.length) {
    const end = runEnd(elements, at, language);
    if (end > at) names.push(...namesIn(elements, at, end, language, heading));
    at = Math.max(end, at + 1);
  }
  return names;
}

/**
 * Whether capitals say nothing about names, as in headlines and mastheads: hardly any word begins small
 * that is not a small word.
 */
export function isTitleCase(elements: readonly Element[]): boolean {
  const words = elements.filter(({ kind }) => kind === 'word');
  const capitals = words.filter(({ capital, text }) => capital && text.length > 3).length;
  const small = words.filter((word) => !word.capital && isContentWord(word)).length;
  return small * 8 < capitals;
}

function isContentWord({ wordClass, text }: Element): boolean {
  const verb = wordClass === 'verb' || wordClass === 'auxiliary';
  return verb || (wordClass === 'other' && text.length > 3);
}

/** The name in a run of capitalised words, and the place that may stand before its title. */
function namesIn(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
  heading: boolean,
): readonly NamePhrase[] {
  const organisation = language.organisationNouns.has(elements[to - 1]?.lower ?? '');
  const start = organisation ? from : nameStart(elements, from, to, language);
  const before = start > from ? placeBefore(elements, from, start, language) : [];
  const words = elements.slice(start, to);
  const first = words[0];
  const last = words.at(-1);
  const initial = start === from && isInitial(elements[from - 1]);
  if (!first || !last || isNoName(words, initial, language)) return before;
  const title = titleBefore(elements, from, start, language);
  const sort = sortOf(words, title !== undefined, language);
  const given = sort === 'organisation' ? undefined : language.givenNames.get(first.lower);
  const gender = genderOf(elements, from, start, language) ?? given;
  const acronym = acronymAfter(elements, to, first);
  const found: NamePhrase = {
    start: first.start,
    end: last.end,
    name: wordsOf(words),
    certainty: isDoubtful(words, initial, heading, language) ? 'doubtful' : 'sure',
    sort,
    ...(gender && { gender }),
    ...(title !== undefined && { title }),
    ...(acronym !== undefined && { acronym }),
  };
  return [...before, found];
}

/** "Officials", "Iranian", "J.": one capitalised word that names nobody. */
function isNoName(words: readonly Element[], initial: boolean, language: Language): boolean {
  const [word, second] = words;
  if (!word || second) return false;
  if (initial && language.roleNouns.has(word.lower)) return true;
  return language.demonyms.has(word.lower) || /^\p{Lu}\.?$/u.test(word.text);
}

function isDoubtful(
  words: readonly Element[],
  initial: boolean,
  heading: boolean,
  language: Language,
): boolean {
  if (language.knownNames.has(lowerOf(words))) return false;
  const [word, second] = words;
  return heading || (initial && !second && !isAcronym(word?.text ?? ''));
}

function sortOf(
  words: readonly Element[],
  titled: boolean,
  language: Language,
): NamePhrase['sort'] {
  const [first, second] = words;
  const place = language.knownNames.has(lowerOf(words));
  const acronym = !second && isAcronym(first?.text ?? '');
  const joined = words.some(({ text }) => language.grammar.nameJoints.has(text));
  const noun = language.organisationNouns.has(words.at(-1)?.lower ?? '');
  if (titled) return 'person';
  if (place || acronym || joined || noun) return 'organisation';
  return second && language.givenNames.has(first?.lower ?? '') ? 'person' : 'unknown';
}

function lowerOf(words: readonly Element[]): string {
  return words.map(({ lower }) => lower).join(' ');
}

/** The title right before a name, in lower case: "prime minister". */
function titleBefore(
  elements: readonly Element[],
  from: number,
  start: number,
  language: Language,
): string | undefined {
  const words = elements.slice(from, start);
  const first = words.findIndex(({ lower }) => language.titles.has(lower));
  return first < 0 ? undefined : lowerOf(words.slice(first));
}

/** Behind the titles that stand before a name, or the place in "ambassador to Iraq Ryan Crocker". */
function nameStart(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): number {
  let start = from;
  for (let at = from; at < to; at += 1) {
    const lower = elements[at]?.lower ?? '';
    if (!language.titles.has(lower)) continue;
    const office = language.grammar.nameJoints.has(elements[at + 1]?.text ?? '') ? 2 : 0;
    start = Math.min(to, at + 1 + office);
    at += office;
  }
  if (start > from) return start;
  const place = language.knownNames.has(elements[from]?.lower ?? '');
  const person = language.givenNames.has(elements[from + 1]?.lower ?? '') && to - from > 2;
  return place && person ? from + 1 : from;
}

/** A place that stands before a title: the "U.S." of "U.S. Secretary of State". */
function placeBefore(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): readonly NamePhrase[] {
  const found = elements[from];
  if (!found || from >= to || !language.knownNames.has(found.lower)) return [];
  const { start, end, text } = found;
  return [{ start, end, name: text, certainty: 'sure', sort: 'organisation' }];
}

function genderOf(
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

/** Whether a capital may be there only because a sentence begins. */
function isInitial(previous: Element | undefined): boolean {
  return previous === undefined || isPunctuation(previous, '.!?…:"“‘\'”—-–•*#>()[]');
}

function acronymAfter(
  elements: readonly Element[],
  at: number,
  first: Element,
): string | undefined {
  const [bracket, short, close] = elements.slice(at, at + 3);
  if (!isPunctuation(bracket, '(') || !isPunctuation(close, ')')) return undefined;
  const fits = short && isAcronym(short.text) && short.text.charAt(0) === first.text.charAt(0);
  return fits ? short.text : undefined;
}
