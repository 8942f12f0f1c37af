import type { CueVerb, Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { nounPhraseStartingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { beforeVerbGroup, subjectBefore } from '../syntax/subjects.ts';
import { isTitleCased } from '../syntax/titles.ts';
import { type ClauseCandidate, isContentWord } from './clauseCandidates.ts';
import { contentEnd, trimmedEnd } from './contentEnd.ts';
import { type Finding, firstUsed, type SentenceReading } from './sentenceReading.ts';
import { isUsedAsNoun, opensSentence, unlistedSource } from './unlistedSources.ts';

/**
 * The attribution of a cue that no list has: of a passive to whom it names behind "by" ("The plan was
 * booed by farmers"), of hearsay to nobody ("The mayor is feared to be ill"), else to its subject or owner.
 */
export function unlistedClause(
  reading: SentenceReading,
  candidate: ClauseCandidate,
): Finding | undefined {
  const { sentence, language } = reading;
  const { head, at, from } = candidate;
  if (isQuestion(sentence, head, language)) return undefined;
  if (sentence[at - 1]?.lower === language.grammar.byAgent) return agentClause(reading, candidate);
  const content = { from, to: unlistedEnd(reading, head, from) };
  if (saysLittle(sentence, content)) return undefined;
  if (isHearsay(sentence, head, language)) return hearsayClause(reading, candidate, content);
  const source = unlistedSource(reading, head);
  return { evidence: 'learned', cue: { from: head, to: at }, source, pieces: [content] };
}

/** "The plan was booed by farmers": the subject is what farmers are against. */
function agentClause(
  reading: SentenceReading,
  { head, at, from }: ClauseCandidate,
): Finding | undefined {
  const { sentence, language } = reading;
  const source = nounPhraseStartingAt(sentence, from, language, language.grammar.nounPrepositions);
  const about = unusedSubject(reading, head);
  return source && about
    ? { evidence: 'learned', cue: { from: head, to: at }, source, pieces: [about] }
    : undefined;
}

/** "The mayor is feared to be ill": both sides of the cue, and nobody says so. */
function hearsayClause(
  reading: SentenceReading,
  { head, at }: ClauseCandidate,
  content: Phrase,
): Finding | undefined {
  const about = unusedSubject(reading, head);
  const cue = { from: beforeVerbGroup(reading.sentence, head, reading.language) + 1, to: at };
  return about && { evidence: 'learned', cue, source: undefined, pieces: [about, content] };
}

function unusedSubject({ sentence, used, language }: SentenceReading, head: number) {
  const subject = subjectBefore(sentence, head, language);
  if (!subject || subject.to === subject.from || used[subject.from]) return undefined;
  return { from: subject.from, to: subject.to };
}

/** Claims of unlisted cues end as those of acts do. */
const likeAct: CueVerb = {
  kind: 'act',
  form: 'past',
  takesListener: false,
  ambiguous: false,
  words: 1,
};

/**
 * The end of the content: of what opens the sentence ("Challenging the vote, …") its comma, of what is
 * part of its subject ("Her support for the strike grew") the verb.
 */
function unlistedEnd(reading: SentenceReading, head: number, from: number): number {
  const { sentence, language } = reading;
  const own = contentEnd(sentence, from, likeAct, language);
  const outer = opensSentence(sentence, head, language)
    ? sentence.findIndex((each, at) => at > from && isPunctuation(each, ','))
    : verbOfSubject(sentence, head, from, language);
  const end = outer < 0 ? own : Math.min(own, outer);
  return trimmedEnd(sentence, from, firstUsed(reading, from, end));
}

/** The index of the verb behind a subject that holds the cue; -1 when the cue is no part of a subject. */
function verbOfSubject(
  sentence: readonly Element[],
  head: number,
  from: number,
  language: Language,
): number {
  const isVerb = (element: Element) => isFiniteVerb(element, language);
  if (!isUsedAsNoun(sentence, head, language) || sentence.slice(0, from).some(isVerb)) return -1;
  return sentence.findIndex((each, at) => at > from && isVerb(each));
}

function isFiniteVerb({ kind, capital, wordClass, lower }: Element, language: Language): boolean {
  if (kind !== 'word' || capital) return false;
  return (
    ['auxiliary', 'verb'].includes(wordClass) ||
    language.grammar.looksPast(lower) ||
    language.cueVerb(lower)?.ambiguous === false
  );
}

/** No noun, name or verb, or a name in quotation marks: "banned “Monday”". */
function saysLittle(sentence: readonly Element[], { from, to }: Phrase): boolean {
  const content = sentence.slice(from, to);
  if (!content.some((each) => each.kind !== 'punctuation' && isContentWord(each))) return true;
  return content.some((each) => each.kind === 'quotation' && isTitleCased(each));
}

/** "Asked about the vote, …", "was pressed on it": whoever is asked claims nothing yet. */
function isQuestion(sentence: readonly Element[], head: number, language: Language): boolean {
  if (!language.questionings.has(sentence[head]?.lower ?? '')) return false;
  return opensSentence(sentence, head, language) || isPassive(sentence, head, language);
}

/** "is expected", "was called", "seems", "reportedly": said by nobody in particular. */
function isHearsay(sentence: readonly Element[], head: number, language: Language): boolean {
  const lower = sentence[head]?.lower ?? '';
  if (language.hearsay.has(lower)) return true;
  return !language.attitudes.has(lower) && isPassive(sentence, head, language);
}

function isPassive(sentence: readonly Element[], head: number, language: Language): boolean {
  const group = beforeVerbGroup(sentence, head, language);
  const { be, looksPast } = language.grammar;
  const helped = sentence.slice(group + 1, head).some(({ lower }) => be.has(lower));
  return helped && looksPast(sentence[head]?.lower ?? '');
}
