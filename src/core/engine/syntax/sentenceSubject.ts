import type { Language } from '../language/language.ts';
import { type Element, isDash, isPunctuation } from './elements.ts';
import { isNoun, type Phrase } from './nounPhrases.ts';
import { lastInside } from './sentences.ts';

/**
 * The subject of a sentence, as far as its first words tell: its first noun phrase before the index
 * given that follows no preposition. A dateline and an opening ("On Monday,", "As rain fell,") are
 * passed over to the first clause behind them.
 */
export function sentenceSubject(
  sentence: readonly Element[],
  before: number,
  language: Language,
): Phrase | undefined {
  const start = behindDateline(sentence);
  const main = isOpening(sentence, start, language)
    ? mainSubject(sentence, start, before, language)
    : undefined;
  return main ?? firstSubject(sentence, start, before, language);
}

function firstSubject(
  sentence: readonly Element[],
  start: number,
  before: number,
  language: Language,
): Phrase | undefined {
  let at = start;
  while (at < before) {
    const phrase = phraseAt(sentence, at, before, language);
    const oblique = at > 0 && sentence[at - 1]?.wordClass === 'preposition';
    if (phrase && !oblique) return phrase;
    at = phrase ? phrase.to : at + 1;
  }
  return undefined;
}

/** The first phrase behind a comma that has a verb of its own; failing that, the first phrase there. */
function mainSubject(
  sentence: readonly Element[],
  start: number,
  before: number,
  language: Language,
): Phrase | undefined {
  let first: Phrase | undefined;
  for (let at = start + 1; at < before; at += 1) {
    const left = sentence[at - 1];
    const parted = isPunctuation(left, ',') || (left && isPartingQuotation(left));
    const phrase = parted ? phraseAt(sentence, at, before, language) : undefined;
    if (!phrase) continue;
    if (isVerbLike(sentence[phrase.to], language)) return phrase;
    first ??= phrase;
  }
  return first;
}

/** “…,”: its comma parts the clauses around it. */
function isPartingQuotation(element: Element): boolean {
  return element.kind === 'quotation' && lastInside(element) === ',';
}

/** Behind a dateline: "OSLO (AP) —". */
function behindDateline(sentence: readonly Element[]): number {
  const dash = sentence.slice(0, maxDateline).findIndex(isDash);
  const first = sentence[0];
  if (dash <= 0 || !first) return 0;
  const agency = isPunctuation(sentence[dash - 1], ')');
  return agency || first.text === first.text.toUpperCase() ? dash + 1 : 0;
}

const maxDateline = 12;

/** Whether something else than the subject comes first: a preposition, "when", "Later", "Speaking", "Asked". */
function isOpening(sentence: readonly Element[], start: number, language: Language): boolean {
  const first = sentence[start];
  if (!first) return false;
  if (['preposition', 'subordinator', 'adverb'].includes(first.wordClass)) return true;
  if (language.calendar.has(first.lower)) return true;
  const second = sentence[start + 1];
  if (second?.kind === 'word' && language.timeNouns.has(second.lower)) return true;
  const { looksGerund, looksPast } = language.grammar;
  const isParticiple = looksPast(first.lower) || language.cueVerb(first.lower)?.form === 'past';
  return (looksGerund(first.lower) || isParticiple) && second?.capital === false;
}

function phraseAt(
  sentence: readonly Element[],
  at: number,
  before: number,
  language: Language,
): Phrase | undefined {
  const element = sentence[at];
  if (element?.wordClass === 'pronoun' && language.pronoun(element.lower)) {
    return { from: at, to: at + 1 };
  }
  return subjectPhrase(sentence, at, before, language);
}

function isVerbLike(element: Element | undefined, language: Language): boolean {
  if (element?.kind !== 'word' || element.capital) return false;
  const { wordClass, lower } = element;
  if (['auxiliary', 'verb', 'adverb'].includes(wordClass)) return true;
  return language.cueVerb(lower) !== undefined || language.grammar.looksPast(lower);
}

/** The noun phrase that begins at an index, up to what looks like its verb. */
function subjectPhrase(
  sentence: readonly Element[],
  from: number,
  before: number,
  language: Language,
): Phrase | undefined {
  let to = from;
  for (; to < before; to += 1) {
    const element = sentence[to];
    const left = to > from ? sentence[to - 1] : undefined;
    if (
      !element ||
      !isNounPart(element, language) ||
      (left && isVerbBehind(left, element, language))
    )
      break;
  }
  while (to > from && !isNoun(sentence[to - 1], language)) to -= 1;
  return to > from ? { from, to } : undefined;
}

/** "Lind wins", "the team collapsed": a word in -s behind a name, or in -ed behind any noun. */
function isVerbBehind(left: Element, element: Element, language: Language): boolean {
  if (element.capital || element.wordClass !== 'other') return false;
  if (!isNoun(left, language)) return false;
  if (language.grammar.looksPast(element.lower)) return true;
  const noun =
    language.roleNouns.has(element.lower) || language.organisationNouns.has(element.lower);
  return left.capital && !noun && language.grammar.looksPresent(element.lower);
}

function isNounPart(element: Element, language: Language): boolean {
  if (element.kind === 'number') return true;
  if (element.kind !== 'word' || language.calendar.has(element.lower)) return false;
  if (element.wordClass === 'determiner' || element.wordClass === 'possessive') return true;
  return language.grammar.nameJoints.has(element.lower) || isNoun(element, language);
}
