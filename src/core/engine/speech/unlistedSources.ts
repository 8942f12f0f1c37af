import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { isNoun, nounPhraseEndingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { sentenceSubject } from '../syntax/sentenceSubject.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import type { SentenceReading } from './sentenceReading.ts';

/**
 * Whose a claim with an unlisted cue is: the owner of a noun ("her support for"), the subject of a verb,
 * else the subject of the sentence.
 */
export function unlistedSource(
  { sentence, language }: SentenceReading,
  head: number,
): Phrase | undefined {
  const own = isUsedAsNoun(sentence, head, language)
    ? ownerOf(sentence, head, language)
    : subjectBefore(sentence, head, language);
  if (own && own.to > own.from) return own;
  const before = opensSentence(sentence, head, language) ? sentence.length : head;
  return sentenceSubject(sentence, before, language);
}

/** "considerable support", "the call": what stands before it is no subject. */
export function isUsedAsNoun(
  sentence: readonly Element[],
  head: number,
  language: Language,
): boolean {
  const [left, element] = [sentence[head - 1], sentence[head]];
  if (left?.kind !== 'word' || !element) return false;
  if (['determiner', 'possessive', 'preposition'].includes(left.wordClass)) return true;
  const { looksPast, looksGerund } = language.grammar;
  if (looksPast(element.lower) || looksGerund(element.lower)) return false;
  if (language.cueVerb(element.lower)?.ambiguous === false) return false;
  return left.wordClass === 'other' && !left.capital && !canSpeak(left, language);
}

function canSpeak({ lower }: Element, language: Language): boolean {
  if (language.roleNouns.has(lower) || language.organisationNouns.has(lower)) return true;
  return language.grammar.looksPlural(lower);
}

/** An owner stands so many elements before its noun at most: "Lind’s strong and lasting support". */
const maxOwnership = 4;

function ownerOf(
  sentence: readonly Element[],
  noun: number,
  language: Language,
): Phrase | undefined {
  for (let at = noun - 1; at >= 0 && noun - at <= maxOwnership; at -= 1) {
    const element = sentence[at];
    if (element?.wordClass === 'possessive') {
      const pronoun = language.pronoun(element.lower) !== undefined;
      return pronoun ? { from: at, to: at + 1 } : nounPhraseEndingAt(sentence, at - 1, language);
    }
    if (element?.wordClass !== 'other' && element?.wordClass !== 'adverb') return undefined;
  }
  return undefined;
}

/** "Despite challenging the vote, Lind …": whether a cue comes before the subject of its sentence. */
export function opensSentence(
  sentence: readonly Element[],
  head: number,
  language: Language,
): boolean {
  const before = sentence.slice(0, head);
  return head <= 2 && !before.some((each) => isNoun(each, language) || isPunctuation(each, ','));
}
