import type { Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import type { Phrase } from '../syntax/nounPhrases.ts';

/** More words do not stand before a name. */
const maxWordsBefore = 4;

/**
 * The name behind a role that it renames: "its chairwoman, Mara Lind,", "a supporter, Senator Ivo Brandt,",
 * "his rival, the young Mara Lind,".
 */
export function nameBehind(
  sentence: readonly Element[],
  role: Phrase,
  names: readonly NamePhrase[],
  language: Language,
): NamePhrase | undefined {
  if (!isPunctuation(sentence[role.to], ',')) return undefined;
  const first = sentence[role.to + 1];
  const name = first && names.find(({ end }) => end > first.start);
  if (!name || (name.sort === 'organisation' && !isOrganisation(sentence, role, language)))
    return undefined;
  const at = sentence.findIndex(({ start }) => start === name.start);
  const words = sentence.slice(role.to + 1, at);
  const titled = words.every(({ lower }) => language.titles.has(lower));
  const described = name.name.includes(' ') && words.every(isDescription);
  if (at < 0 || words.length > maxWordsBefore || !(titled || described)) return undefined;
  const next = sentence.find(({ start }) => start >= name.end);
  return next === undefined || isPunctuation(next, ',.);') ? name : undefined;
}

/** "the bank", "a regional airline". */
function isOrganisation(sentence: readonly Element[], role: Phrase, language: Language): boolean {
  const noun = sentence[role.to - 1]?.lower ?? '';
  return language.organisationNouns.has(noun) || language.companyNouns.has(noun);
}

function isDescription({ kind, wordClass }: Element): boolean {
  return kind === 'word' && (wordClass === 'determiner' || wordClass === 'other');
}

/** The name behind the second of two roles: "founder and chief executive Mara Lind". */
export function nameBehindBoth(
  sentence: readonly Element[],
  role: Phrase,
  names: readonly NamePhrase[],
  language: Language,
): NamePhrase | undefined {
  if (!language.grammar.coordinators.has(sentence[role.to]?.lower ?? '')) return undefined;
  let at = role.to + 1;
  while (isRole(sentence[at], language)) at += 1;
  const first =
    at > role.to + 1 && isRole(sentence[role.to - 1], language) ? sentence[at] : undefined;
  return first && names.find(({ start }) => start === first.start);
}

function isRole(element: Element | undefined, language: Language): boolean {
  if (!element || element.capital) return false;
  return language.titles.has(element.lower) || language.roleNouns.has(element.lower);
}

/**
 * The name before a role that only tells more about it: "Mara Lind, an adviser to the union, the largest
 * in Tarn, said". Such a name begins its clause; "When she met Lind, the minister said" is none.
 */
export function nameBefore(
  sentence: readonly Element[],
  role: Phrase,
  names: readonly NamePhrase[],
): NamePhrase | undefined {
  const next = sentence[role.to];
  const goesOn = isPunctuation(next, ',') || next?.wordClass === 'relative';
  if (!goesOn || !isPunctuation(sentence[role.from - 1], ',')) return undefined;
  const last = sentence[beforeAge(sentence, role.from - 2)];
  const name = last && names.find(({ end }) => end === last.end);
  if (!name || name.sort === 'organisation') return undefined;
  const at = sentence.findIndex(({ start }) => start === name.start);
  const begins = sentence.slice(0, at).every(({ capital }) => capital);
  return begins ? name : undefined;
}

/** Before the age of a person and its comma: "Mara Lind, 34, a nurse". */
function beforeAge(sentence: readonly Element[], at: number): number {
  const aged = sentence[at]?.kind === 'number' && isPunctuation(sentence[at - 1], ',');
  return aged ? at - 2 : at;
}
