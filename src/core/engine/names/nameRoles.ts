import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';

const noRoles: readonly string[] = [];

/** Roles have no more words. */
const maxRole = 6;

/**
 * What the words around a name call its bearer, in lower case: "the poet X", "X, a hydrologist at …",
 * "the authority’s director, X,". The name is the elements from index `from` up to, not including, `to`.
 */
export function rolesAround(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): readonly string[] {
  const renames = isPunctuation(elements[from - 1], ',') && isEnd(elements[to]);
  const last = renames ? beforePlace(elements, from - 2, language) : from - 1;
  const before = roleEndingAt(elements, last, language);
  const behind = isPunctuation(elements[to], ',')
    ? roleStartingAt(elements, behindAge(elements, to + 1), language)
    : undefined;
  const company = isCompany(elements, from, to, language)
    ? [...language.companyNouns][0]
    : undefined;
  if (before === undefined && behind === undefined && company === undefined) return noRoles;
  return [before, behind, company].filter((role) => role !== undefined);
}

/** "chief executive of X", "shares in X", "X’s shareholders": only companies have these. */
function isCompany(
  elements: readonly Element[],
  from: number,
  to: number,
  language: Language,
): boolean {
  const joined = elements[from - 1]?.wordClass === 'preposition';
  const owns = elements[to]?.wordClass === 'possessive';
  const left = joined ? elements[from - 2] : undefined;
  const right = elements[owns ? to + 1 : to];
  return [left, right].some((word) => language.companyMarks.has(word?.lower ?? ''));
}

/** "the poet", "economist": words that a determiner or possessive opens, or that end in a known role. */
function roleEndingAt(
  elements: readonly Element[],
  last: number,
  language: Language,
): string | undefined {
  if (!isRoleWord(elements[last])) return undefined;
  let from = last;
  while (last - from < maxRole && isRoleWord(elements[from - 1])) from -= 1;
  const opened = isOpening(elements[from - 1]) && !isAdjunct(elements, from - 2);
  const known = isKnownRole(elements[last], language);
  return opened || known ? lowerOf(elements.slice(from, last + 1)) : undefined;
}

/** A preposition that opens its sentence: "Across the water Mara Lind …" gives her no role. */
function isAdjunct(elements: readonly Element[], at: number): boolean {
  const left = elements[at - 1];
  return elements[at]?.wordClass === 'preposition' && (!left || isPunctuation(left, '.,;:!?'));
}

/** Before the place of a role: the "mayor" of "the mayor of Port Tarn, Mara Lind". */
function beforePlace(elements: readonly Element[], last: number, language: Language): number {
  let at = last;
  while (last - at < maxRole && elements[at]?.capital) at -= 1;
  return at < last && language.grammar.nameJoints.has(elements[at]?.lower ?? '') ? at - 1 : last;
}

/** "a hydrologist", "the company’s chief executive", "mayor": up to what lengthens or ends the phrase. */
function roleStartingAt(
  elements: readonly Element[],
  start: number,
  language: Language,
): string | undefined {
  const opened = isOpening(elements[start]);
  let from = opened ? start + 1 : start;
  let to = from;
  for (; to - from < maxRole; to += 1) {
    if (language.grammar.clitics.has(elements[to]?.lower ?? '')) from = to + 1;
    else if (isOffice(elements, to, language)) to += 1;
    else if (!isRoleWord(elements[to]) || isCue(elements[to], language)) break;
  }
  const next = elements[to];
  const words = elements.slice(from, to);
  const known = words.some((word) => isKnownRole(word, language));
  if (words.at(-1)?.capital !== false || !(opened || known)) return undefined;
  const goesOn = next?.wordClass === 'preposition' || isRelative(next, language);
  return goesOn || isEnd(next) ? lowerOf(words) : undefined;
}

/** Behind the age of a person and its comma: "Mara Lind, 34, a nurse". */
function behindAge(elements: readonly Element[], at: number): number {
  const aged = elements[at]?.kind === 'number' && isPunctuation(elements[at + 1], ',');
  return aged ? at + 2 : at;
}

function isRoleWord(element: Element | undefined): boolean {
  return element?.kind === 'word' && element.wordClass === 'other';
}

/** The "of state" of "the secretary of state". */
function isOffice(elements: readonly Element[], at: number, language: Language): boolean {
  const thing = elements[at + 1];
  const joins = language.grammar.nameJoints.has(elements[at]?.lower ?? '');
  return joins && isRoleWord(thing) && thing?.capital === false;
}

function isRelative(element: Element | undefined, language: Language): boolean {
  return language.pronoun(element?.lower ?? '') === 'relative';
}

function isCue(element: Element | undefined, language: Language): boolean {
  return language.cueVerb(element?.lower ?? '')?.ambiguous === false;
}

function isOpening(element: Element | undefined): boolean {
  return element?.wordClass === 'determiner' || element?.wordClass === 'possessive';
}

function isKnownRole(element: Element | undefined, language: Language): boolean {
  if (!element || element.capital) return false;
  return language.titles.has(element.lower) || language.roleNouns.has(element.lower);
}

function isEnd(element: Element | undefined): boolean {
  return element === undefined || isPunctuation(element, ',.;)');
}

function lowerOf(words: readonly Element[]): string {
  return words.map(({ lower }) => lower).join(' ');
}
