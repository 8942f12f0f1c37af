import { normaliseName } from '../../codebook/actors.ts';
import type { Gender, Language } from '../language/language.ts';

/** Roles in articles are compared by these words: "Former Sen." is a "senator". */
export function roleWords(role: string, language: Language): readonly string[] {
  const words = normaliseName(role).split(' ');
  return words
    .map((word) => language.titleForms.get(word) ?? word)
    .filter((word) => !language.roleTimes.has(word));
}

/** The noun that a role is about, in lower case: the "people" of "people briefed on the matter". */
export function headWord(words: readonly string[], language: Language): string {
  const link = words.findIndex(
    (word, index) =>
      index > 0 &&
      (language.grammar.nounPrepositions.has(word) || language.grammar.looksPast(word)),
  );
  return normaliseName((link > 0 ? words[link - 1] : words.at(-1)) ?? '');
}

/** The gender that a noun for a person tells: "actress", "grandson". */
export function nounGender(noun: string, language: Language): Gender | undefined {
  return language.genderedNouns.get(noun) ?? language.titles.get(noun);
}
