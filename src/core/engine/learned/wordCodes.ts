import type { Language, WordClass } from '../language/language.ts';
import type { Element } from '../syntax/elements.ts';
import { hashOf } from './featureHash.ts';

/**
 * A word as models see it, in numbers. Names and other capitalised words are all the same to them: what
 * a model learned of the people in one corpus would be wrong in another.
 */
export interface WordCodes {
  readonly word: number;
  /** Shared by the forms of a verb or noun. */
  readonly stem: number;
  readonly ending: number;
  /** Its class, and for nouns, adjectives and verbs how they end. */
  readonly sort: number;
}

/** Beyond the ends of a sentence. */
export const noWord = plain(1);

const quotation = plain(2);
const number = plain(3);
const name = plain(4);

function plain(code: number): WordCodes {
  return { word: code, stem: code, ending: code, sort: code };
}

const classes: readonly WordClass[] = [
  'determiner',
  'possessive',
  'pronoun',
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'auxiliary',
  'adverb',
  'verb',
  'other',
];

/** The codes of the elements of a sentence. */
export function wordCodes(sentence: readonly Element[], language: Language): readonly WordCodes[] {
  return sentence.map((element) => codesOf(element, language));
}

function codesOf({ kind, lower, wordClass, capital }: Element, language: Language): WordCodes {
  if (kind === 'quotation') return quotation;
  if (kind === 'number') return number;
  if (kind === 'punctuation') return plain(hashOf(lower));
  if (capital && wordClass === 'other' && !language.roleNouns.has(lower)) return name;
  const word = hashOf(lower);
  const sort = 10 + classes.indexOf(wordClass);
  if (wordClass !== 'other' && wordClass !== 'verb') {
    return { word, stem: word, ending: word, sort };
  }
  const stem = hashOf(lower, 0, language.grammar.stemLength(lower));
  const ending = hashOf(lower, Math.max(0, lower.length - endingLength));
  return { word, stem, ending, sort: 100 + formOf(lower, language) };
}

const endingLength = 3;

function formOf(lower: string, { grammar }: Language): number {
  if (grammar.looksPast(lower)) return 1;
  if (grammar.looksGerund(lower)) return 2;
  return grammar.looksPresent(lower) ? 3 : 0;
}
