import { type Element, isPunctuation } from './elements.ts';
import type { Language } from './language/language.ts';

/** Longer runs of capitals are headings or lists. */
const maxNameWords = 9;

function isNameWord(element: Element | undefined, language: Language): element is Element {
  if (element?.kind !== 'word' || !element.capital) return false;
  if (language.noNames.has(element.lower) && !language.titles.has(element.lower)) return false;
  if (language.calendar.has(element.lower)) return false;
  return element.wordClass === 'other' || isAcronym(element.text);
}

/** "Theresa May": a month behind a given name is a surname. */
function isSurname(
  given: Element | undefined,
  month: Element | undefined,
  language: Language,
): boolean {
  const named = given !== undefined && language.givenNames.has(given.lower);
  return named && month?.capital === true && language.calendar.has(month.lower);
}

/** "UN", "U.S.". */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(text);
}

/** The index behind the run of name words that begins at an index; the index itself when none does. */
export function runEnd(elements: readonly Element[], from: number, language: Language): number {
  if (!isNameWord(elements[from], language)) return from;
  let end = from + 1;
  while (end < elements.length) {
    const link = linkLength(elements, end, language);
    const next = elements[end + link];
    if (end - from > maxNameWords) break;
    if (!isNameWord(next, language) && !isSurname(elements[end - 1], next, language)) break;
    end += link + 1;
  }
  return end;
}

/** How many small words lead on to the next capitalised one: "van der", "of", "of the". */
function linkLength(elements: readonly Element[], at: number, language: Language): number {
  let length = 0;
  while (length < 2 && language.particles.has(elements[at + length]?.text ?? '')) length += 1;
  if (length > 0) return length;
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
