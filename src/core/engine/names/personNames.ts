import { isNameInitial } from './nameRuns.ts';

const suffixes: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** The parts of a person's name, from its words in lower case. */
export interface PersonName {
  /** Without initials and suffix. */
  readonly words: readonly string[];
  /** What stands between the first and the last word. */
  readonly middle: readonly string[];
  readonly suffix: string | undefined;
  /** The first letter of a name that begins with initials: "j" of "J. Smith". */
  readonly initial: string | undefined;
}

/** Reads the words of a name, in lower case. */
export function personName(all: readonly string[]): PersonName {
  const suffix = all.find((word) => suffixes.has(word))?.replace('.', '');
  const plain = all.filter((word) => !suffixes.has(word));
  const words = plain.filter((word) => !isInitials(word));
  const initial = plain[0] !== undefined && isInitials(plain[0]) ? plain[0].charAt(0) : undefined;
  return { words, middle: plain.slice(1, -1), suffix, initial };
}

/** A longer one than a known name is a headline rather than a name. */
const maxWords = 4;

/**
 * Whether a name (`a`) and a known one (`b`) of more than one word can be of one person: the same ends ("Donald J. Trump"), or one
 * the end of the other ("Javad Zarif"). "John Smith Sr." is not "John Smith Jr.", nor "George H.W. Bush"
 * "George W. Bush".
 */
export function areOnePerson(a: PersonName, b: PersonName): boolean {
  if (a.words.at(-1) !== b.words.at(-1)) return false;
  if (a.suffix !== b.suffix && a.suffix !== undefined && b.suffix !== undefined) return false;
  if (a.words[0] !== b.words[0]) {
    return endsWith(b.words, a.words) || (a.words.length <= maxWords && endsWith(a.words, b.words));
  }
  return a.middle.length === 0 || b.middle.length === 0 || lettersOf(a) === lettersOf(b);
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.length > 1 && words.slice(-end.length).join(' ') === end.join(' ');
}

/** The first letters of the words in the middle: "hw" of "H. Walker". */
function lettersOf({ middle }: PersonName): string {
  return middle
    .map((word) => (isInitials(word) ? word : word.charAt(0)))
    .join('')
    .replaceAll('.', '');
}

/** "j.", "h.w." */
function isInitials(word: string): boolean {
  return isNameInitial(word) || /^(?:[a-z]\.){2,3}$/.test(word);
}
