/** What the forms of English verbs and nouns end with, by their last letters, the longest first. */
const endings: ReadonlyMap<string, readonly string[]> = new Map([
  ['s', ['ings', 'ers', 'es', 's']],
  ['g', ['ing']],
  ['d', ['ed']],
  ['r', ['er']],
  ['e', ['e']],
]);

/** Shorter words are left whole. */
const minStem = 3;

/**
 * How many characters of a word its forms have in common, roughly: 4 for "plans", "planned" and
 * "planning", of which the doubled consonant is left out as well.
 */
export function stemLength(word: string): number {
  const ending = endings.get(word.at(-1) ?? '')?.find((each) => word.endsWith(each));
  const length = word.length - (ending?.length ?? 0);
  if (ending === undefined || length < minStem) return word.length;
  const last = word[length - 1] ?? '';
  const doubled = length > minStem && last === word[length - 2] && !'aeiousl'.includes(last);
  return doubled ? length - 1 : length;
}
