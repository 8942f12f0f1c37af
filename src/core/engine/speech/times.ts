import type { Language } from '../language/language.ts';
import type { Element } from '../syntax/elements.ts';

/** A year as digits. */
const year = /^(1[89]|20)\d\d$/;

/**
 * The index behind the words for a time that begin at `at`: "last week", "late Tuesday night", "May 3, 2024" up to its
 * comma, "two years ago", "in 2024". It is `at` where none begin there, and where they belong to more: "this week's
 * vote", "two days of rest".
 */
export function behindTime(sentence: readonly Element[], at: number, language: Language): number {
  const { circumstances, timeWords } = language.grammar;
  const linked = circumstances.has(sentence[at]?.lower ?? '');
  const first = linked ? at + 1 : at;
  if (linked && year.test(sentence[first]?.text ?? '')) return first + 1;
  let core = first;
  while (isOpening(sentence[core], timeWords)) core += 1;
  let behind = core;
  while (isTime(sentence[behind], language)) behind += 1;
  if (behind === core) return at;
  while (sentence[behind]?.kind === 'number') behind += 1;
  while (language.grammar.timeAdverbs.has(sentence[behind]?.lower ?? '')) behind += 1;
  return belongsToMore(sentence[behind], language) ? at : behind;
}

/** Whether a time between two indices is past, and so that of the speaking: "last week", "two years ago". */
export function isPast(
  sentence: readonly Element[],
  from: number,
  to: number,
  { grammar }: Language,
): boolean {
  return sentence.slice(from, to).some(({ lower }) => grammar.pastTimes.has(lower));
}

/** "the", "two", "last", "late". */
function isOpening(element: Element | undefined, timeWords: ReadonlySet<string>): boolean {
  if (element?.kind === 'number') return !year.test(element.text);
  return element?.wordClass === 'determiner' || timeWords.has(element?.lower ?? '');
}

function isTime(element: Element | undefined, { calendar, timeNouns }: Language): boolean {
  return calendar.has(element?.lower ?? '') || timeNouns.has(element?.lower ?? '');
}

/** "week's", "days of", "year was". */
function belongsToMore(element: Element | undefined, { grammar }: Language): boolean {
  if (element?.kind !== 'word') return false;
  if (['possessive', 'auxiliary', 'verb'].includes(element.wordClass))
    return element.wordClass !== 'possessive' || /^['’]/.test(element.text);
  return grammar.nounPrepositions.has(element.lower) && !grammar.circumstances.has(element.lower);
}
