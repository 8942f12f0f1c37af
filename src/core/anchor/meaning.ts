import type { MeaningChange, WordDifference } from './resolution.ts';

/** Tells whether a word, in its plain form, is one whose coming or going can turn a claim round. */
type WordTest = (word: string) => boolean;

const negations = wordSet(
  'no not none nor neither never nobody nothing nowhere cannot without hardly barely scarcely',
);
const modals = wordSet('will would shall should can could may might must ought cannot');
const numbers = wordSet(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety ' +
    'hundred hundreds thousand thousands million millions billion billions trillion trillions ' +
    'half third quarter dozen dozens once twice double triple',
);
const dates = wordSet(
  'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
);

const isNegation: WordTest = (word) => negations.has(word.toLowerCase()) || /n't$/i.test(word);
/** Capitalised, "May" is taken for the month. */
const isModal: WordTest = (word) => word !== 'May' && modals.has(modalOf(word.toLowerCase()));
const isNumber: WordTest = (word) => /\p{N}/u.test(word) || isNumberWord(word.toLowerCase());
const isDate: WordTest = (word) => dates.has(bare(word));

/**
 * Which kinds of words that can turn a claim round are among those that differ. `names` are the
 * actors an article may speak of; their capitalised words count ("Zarif" of "Javad Zarif").
 */
export function meaningChanges(
  { removed, added }: WordDifference,
  names: readonly string[],
): readonly MeaningChange[] {
  const nameWords = new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}.'-]*/gu) ?? []));
  const tests: readonly (readonly [MeaningChange, WordTest])[] = [
    ['negation', isNegation],
    ['number', isNumber],
    ['modal', isModal],
    ['date', isDate],
    ['name', (word) => nameWords.has(word) || partsOf(word).some((part) => nameWords.has(part))],
  ];
  const words = [...removed, ...added];
  return tests.filter(([, test]) => words.some(test)).map(([change]) => change);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** "Desh" of "anti-Desh", without a possessive ending. */
function partsOf(word: string): readonly string[] {
  return [bare(word), ...word.split('-').map(bare)];
}

/** The word without a possessive ending. */
function bare(word: string): string {
  return word.replace(/'s?$/i, '');
}

/** `won't`, `can't`, `we'll` and `she'd` hold a modal each. */
function modalOf(word: string): string {
  if (word === "won't" || word.endsWith("'ll")) return 'will';
  if (word === "can't") return 'can';
  if (word.endsWith("'d")) return 'would';
  return word.replace(/n't$/, '');
}

function isNumberWord(word: string): boolean {
  return word.split('-').some((part) => numbers.has(part));
}
