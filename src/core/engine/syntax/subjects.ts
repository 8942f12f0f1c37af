import type { CueVerb, Language } from '../language/language.ts';
import { type Apposed, beforeBrackets, overApposition, someOfThem } from './appositions.ts';
import { type Element, isPunctuation } from './elements.ts';
import { nounPhraseEndingAt, type Phrase } from './nounPhrases.ts';

/** What stands before a cue verb. */
export interface Subject extends Apposed {
  readonly relation: 'own' | 'relative' | 'shared';
}

/** The index of the last element before a verb and its auxiliaries, adverbs and negation. */
export function beforeVerbGroup(
  sentence: readonly Element[],
  verb: number,
  language: Language,
): number {
  let at = verb - 1;
  while (at >= 0 && isVerbGroup(sentence[at], language)) at -= 1;
  return at;
}

function isVerbGroup(element: Element | undefined, language: Language): boolean {
  if (element?.kind !== 'word') return false;
  const { wordClass, lower } = element;
  return wordClass === 'auxiliary' || wordClass === 'adverb' || language.grammar.clitics.has(lower);
}

/**
 * The subject of the verb at an index: the phrase before it, over an apposition between commas
 * ("James Jeffrey, who served in Iraq, said"). `shared`: it has none of its own ("…, saying"; "and said").
 */
export function subjectBefore(
  sentence: readonly Element[],
  verb: number,
  language: Language,
): Subject | undefined {
  const before = beforeBrackets(sentence, beforeVerbGroup(sentence, verb, language));
  const at = beforeTime(sentence, before, language);
  const left = sentence[at];
  if (!left) return undefined;
  const pronoun = language.pronoun(left.lower);
  if (pronoun === 'relative') return subjectOf(at, at + 1, 'relative');
  if (pronoun && left.wordClass === 'pronoun') return subjectOf(at, at + 1, 'own');
  if (isPunctuation(left, ',—–)') || left.text === '--') {
    const phrase = overApposition(sentence, at, language);
    if (!phrase) return subjectOf(at, at, 'shared');
    return subjectOf(phrase.from, phrase.to, 'own', phrase.begins);
  }
  if (left.wordClass === 'conjunction') return subjectOf(at, at, 'shared');
  const amount = amountEndingAt(sentence, at);
  if (amount) return subjectOf(amount.from, amount.to, 'own');
  const phrase = nounPhraseEndingAt(sentence, at, language) ?? someOfThem(sentence, at, language);
  if (!phrase) return undefined;
  const preposition = sentence[phrase.from - 1]?.wordClass === 'preposition';
  if (preposition && isVerbGroup(sentence[phrase.from - 2], language)) {
    const earlier = subjectBefore(sentence, phrase.from - 1, language);
    if (earlier) return earlier;
  }
  const { from, to } = beforeRelativeClause(sentence, phrase, language) ?? phrase;
  return subjectOf(from, to, 'own');
}

function subjectOf(
  from: number,
  to: number,
  relation: Subject['relation'],
  begins?: number,
): Subject {
  return { from, to, relation, begins };
}

/** The index before when something was said: "Ivo Brandt on Thursday evening said". */
function beforeTime(sentence: readonly Element[], last: number, language: Language): number {
  let at = last;
  while (at > 0 && isTime(sentence[at], language)) at -= 1;
  if (at === last) return last;
  return sentence[at]?.lower === language.grammar.dayPreposition ? at - 1 : at;
}

function isTime(element: Element | undefined, language: Language): boolean {
  const lower = element?.lower ?? '';
  return language.calendar.has(lower) || language.timeNouns.has(lower);
}

/** People by their number: "42%", "about 4 in 10", "those over 60". */
function amountEndingAt(sentence: readonly Element[], last: number): Phrase | undefined {
  const isNumber = (at: number) =>
    sentence[at]?.kind === 'number' || isPunctuation(sentence[at], '%');
  if (!isNumber(last)) return undefined;
  let from = last;
  while (isNumber(from - 1)) from -= 1;
  const linked = sentence[from - 1]?.wordClass === 'preposition';
  const before = sentence[from - 2];
  if (linked && (isNumber(from - 2) || before?.wordClass === 'determiner')) from -= 2;
  if (sentence[from - 1]?.wordClass === 'preposition') from -= 1;
  return { from, to: last + 1 };
}

/** Whether a base form is perhaps no verb: it is one behind a plural, "analysts say", not in "a new claim". */
export function mayBeNoun(
  sentence: readonly Element[],
  subject: Phrase,
  cue: CueVerb,
  language: Language,
): boolean {
  if (!cue.ambiguous || cue.form !== 'base') return false;
  const last = sentence[subject.to - 1]?.lower ?? '';
  const pronoun = language.pronoun(last);
  const plural =
    pronoun === 'plural' || pronoun === 'speaker' || language.grammar.looksPlural(last);
  return !plural;
}

/** How far back a relative clause without commas may begin: "an official who knows the ministry said". */
const maxRelativeClause = 10;

function beforeRelativeClause(
  sentence: readonly Element[],
  phrase: Phrase,
  language: Language,
): Phrase | undefined {
  for (let at = phrase.from - 1; at > 0 && phrase.from - at <= maxRelativeClause; at -= 1) {
    const element = sentence[at];
    if (element?.kind !== 'word' || element.wordClass === 'subordinator') return undefined;
    if (language.pronoun(element.lower) === 'relative') {
      return nounPhraseEndingAt(sentence, at - 1, language);
    }
  }
  return undefined;
}
