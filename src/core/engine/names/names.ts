import type { Gender, Language } from '../language/language.ts';
import { type Element, isPunctuation, type Range, wordsOf } from '../syntax/elements.ts';
import { rolesAround } from './nameRoles.ts';
import { isAcronym, isInflectedCue, isNameInitial, runEnd, withoutNickname } from './nameRuns.ts';
import { nameBeforeTitle, nameStart, titleGender } from './nameTitles.ts';
import { partnerOf } from './partners.ts';

/** A stretch of capitalised words that can be a name. */
export interface NamePhrase extends Range {
  /** With single spaces, without titles. */
  readonly name: string;
  /** `doubtful`: perhaps only capitalised because a sentence or heading begins; the article decides. */
  readonly certainty: 'sure' | 'doubtful';
  readonly sort: 'person' | 'organisation' | 'unknown';
  readonly gender: Gender | undefined;
  /** What the text calls its bearer beside it, in lower case: "home secretary", "hydrologist". */
  readonly roles: readonly string[];
  /** Followed in brackets by its short form: `International Energy Agency (IEA)`. */
  readonly acronym: string | undefined;
}

/** A name of which nothing is known but its words. */
export function doubtfulName(name: string, start: number, end: number): NamePhrase {
  return {
    start,
    end,
    name,
    certainty: 'doubtful',
    sort: 'unknown',
    gender: undefined,
    roles: [],
    acronym: undefined,
  };
}

/** A name that is sure by what stands around it, perhaps with more words or of another sort for that. */
export function sureName(
  { start, end, name: words, sort: known, gender, roles, acronym }: NamePhrase,
  name = words,
  sort = known,
): NamePhrase {
  return { start, end, name, certainty: 'sure', sort, gender, roles, acronym };
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
    const end = runEnd(elements, at, language, heading);
    if (end > at) {
      const found = namesIn(elements, at, end, language, heading);
      const partner = partnerOf(found.at(-1), names.at(-1), elements, at, language);
      if (partner) names.splice(-1, 1, partner);
      names.push(...found);
    }
    at = Math.max(end, at + 1);
  }
  return names;
}

/**
 * Whether capitals say nothing about names, as in headlines and mastheads: hardly any word begins small
 * that is not a small word.
 */
export function isTitleCase(elements: readonly Element[]): boolean {
  let [capitals, small] = [0, 0];
  for (const element of elements) {
    if (element.kind !== 'word') continue;
    if (!element.capital) small += isContentWord(element) ? 1 : 0;
    else if (element.text.length > 3) capitals += 1;
  }
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
  runEnd: number,
  language: Language,
  heading: boolean,
): readonly NamePhrase[] {
  const to = beforeHonours(elements, from, runEnd, language);
  const organisation = language.organisationNouns.has(elements[to - 1]?.lower ?? '');
  const start = organisation ? from : nameStart(elements, from, to, language);
  const before = start > from ? nameBeforeTitle(elements, from, start, language) : undefined;
  const words = withoutNickname(elements.slice(start, to));
  const first = words[0];
  const last = elements[runEnd - 1];
  const initial = start === from && isInitial(elements[from - 1]);
  if (!first || !last || isNoName(words, initial, language)) return before ? [before] : [];
  const title = start > from ? lowerOf(elements.slice(from, start)) : undefined;
  const roles = rolesAround(elements, from, runEnd, language);
  const place = language.knownNames.has(lowerOf(words));
  const sort = title === undefined ? sortOf(words, place, language) : 'person';
  const full = words.length > 1 && sort !== 'organisation';
  const given = full ? language.givenNames.get(first.lower) : undefined;
  const gender = titleGender(elements, from, start, language) ?? given;
  const listed = gender !== undefined && isPartedOff(elements, from, to) && words.length > 1;
  const acronym = acronymAfter(elements, to, first);
  const ending = isPossessiveName(elements, to, language) ? elements[to] : undefined;
  const doubtful = !ending && !place && isDoubtful(words, initial, heading && !listed);
  const found: NamePhrase = {
    start: first.start,
    end: ending?.end ?? last.end,
    name: wordsOf(words) + (ending?.text ?? ''),
    certainty: doubtful ? 'doubtful' : 'sure',
    sort,
    gender,
    roles: title === undefined ? roles : [title, ...roles],
    acronym,
  };
  return before ? [before, found] : [found];
}

/** Before what stands behind a name in its honour: the "QC" of "Fiona Grant QC". */
function beforeHonours(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): number {
  let end = to;
  while (end - from > 2 && language.honours.has(elements[end - 1]?.lower ?? '')) end -= 1;
  return end;
}

/** The "’s" of "Tesbury’s said" is a part of the name, that of "Lind’s stated aim" is none. */
function isPossessiveName(elements: readonly Element[], at: number, language: Language): boolean {
  const verb = elements[at + 1];
  if (!language.grammar.clitics.has(elements[at]?.lower ?? '')) return false;
  return isInflectedCue(verb, language) && !language.grammar.looksPast(verb?.lower ?? '');
}

/** "Officials", "Iranian", "J.": one capitalised word that names nobody. */
function isNoName(words: readonly Element[], initial: boolean, language: Language): boolean {
  const [word, second] = words;
  if (!word || second) return false;
  if (initial && language.roleNouns.has(word.lower)) return true;
  return language.demonyms.has(word.lower) || word.text.length === 1 || isNameInitial(word.text);
}

/** Between commas or the like, as in lists and before a colon: no words of a headline belong to it. */
function isPartedOff(elements: readonly Element[], from: number, to: number): boolean {
  const [left, right] = [elements[from - 1], elements[to]];
  const isMark = (element: Element | undefined) => !element || element.kind === 'punctuation';
  return isMark(left) && isMark(right);
}

function isDoubtful(words: readonly Element[], initial: boolean, heading: boolean): boolean {
  const [word, second] = words;
  return heading || (initial && !second && !isAcronym(word?.text ?? ''));
}

function sortOf(words: readonly Element[], place: boolean, language: Language): NamePhrase['sort'] {
  const [first, second] = words;
  const acronym = !second && isAcronym(first?.text ?? '');
  const joined = words.some(({ text }) => text === '&' || language.grammar.nameJoints.has(text));
  const noun = language.organisationNouns.has(words.at(-1)?.lower ?? '');
  if (place || acronym || joined || noun) return 'organisation';
  return second && language.givenNames.has(first?.lower ?? '') ? 'person' : 'unknown';
}

function lowerOf(words: readonly Element[]): string {
  return words.map(({ lower }) => lower).join(' ');
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
