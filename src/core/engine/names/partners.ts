import type { Language } from '../language/language.ts';
import type { Element } from '../syntax/elements.ts';
import { type NamePhrase, sureName } from './names.ts';

/** The "Ivo" of "Ivo and Emma Brandt", with the surname of both. */
export function partnerOf(
  name: NamePhrase | undefined,
  before: NamePhrase | undefined,
  elements: readonly Element[],
  at: number,
  language: Language,
): NamePhrase | undefined {
  const given = elements[at - 2];
  if (!name || given?.start !== before?.start || given?.end !== before?.end) return undefined;
  if (!before || !language.grammar.coordinators.has(elements[at - 1]?.lower ?? ''))
    return undefined;
  const space = name.name.lastIndexOf(' ');
  const couple = language.givenNames.has(before.name.toLowerCase()) && name.sort === 'person';
  if (!couple || space < 0 || language.knownNames.has(before.name.toLowerCase())) return undefined;
  const whole = before.name + name.name.slice(space);
  return sureName(before, whole, 'person');
}
