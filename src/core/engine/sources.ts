import type { SourcePhrase } from './attribution.ts';
import { type Element, isPunctuation, rangeOf } from './elements.ts';
import type { Language } from './language/language.ts';
import type { NamePhrase } from './names.ts';
import { headIndex, nounPhraseEndingAt, type Phrase } from './nounPhrases.ts';

/** What stands before a cue verb. */
export interface Subject extends Phrase {
  readonly relation: 'own' | 'relative' | 'shared';
}

/** How far an apposition between a subject and its verb may reach, in elements. */
const maxApposition = 40;

/** The index of the last element before a verb and its auxiliaries, adverbs and negation. */
export function beforeVerbGroup(sentence: readonly Element[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && isVerbGroup(sentence[at])) at -= 1;
  return at;
}

function isVerbGroup(element: Element | undefined): boolean {
  if (element?.kind !== 'word') return false;
  return (
    element.wordClass === 'auxiliary' ||
    element.wordClass === 'adverb' ||
    contracted.has(element.lower)
  );
}

const contracted: ReadonlySet<string> = new Set(["'s", '’s']);

/**
 * The subject of the verb at an index: the phrase before it, over an apposition between commas
 * ("James Jeffrey, who served in Iraq, said"). `shared`: it has none of its own ("…, saying"; "and said").
 */
export function subjectBefore(
  sentence: readonly Element[],
  verb: number,
  language: Language,
): Subject | undefined {
  const at = beforeVerbGroup(sentence, verb);
  const left = sentence[at];
  if (!left) return undefined;
  const pronoun = language.pronoun(left.lower);
  if (pronoun === 'relative') return { from: at, to: at + 1, relation: 'relative' };
  if (pronoun && left.wordClass === 'pronoun') return { from: at, to: at + 1, relation: 'own' };
  if (isPunctuation(left, ',—–)') || left.text === '--') {
    const phrase = overApposition(sentence, at, language);
    return phrase && { ...phrase, relation: 'own' };
  }
  if (left.wordClass === 'conjunction') return { from: at, to: at, relation: 'shared' };
  const phrase = nounPhraseEndingAt(sentence, at, language);
  return phrase && { ...phrase, relation: 'own' };
}

/** The phrase before the comma that opens the apposition which the comma at `close` closes. */
function overApposition(
  sentence: readonly Element[],
  close: number,
  language: Language,
): Phrase | undefined {
  let end = close;
  for (let at = close - 1; at > 0 && close - at < maxApposition; at -= 1) {
    if (sentence[at]?.kind === 'quotation') return undefined;
    if (!isPunctuation(sentence[at], ',—–(') && sentence[at]?.text !== '--') continue;
    const inner = sentence[at + 1];
    const phrase = nounPhraseEndingAt(sentence, at - 1, language);
    if (!inner || !phrase || at + 1 === end) return undefined;
    const before = sentence[phrase.from - 1];
    const startsHere =
      before === undefined || isPunctuation(before, ',') || !isWordOfPhrase(before);
    const town =
      inner.kind === 'number' || inner.wordClass === 'preposition' || phrase.to - phrase.from === 1;
    if (startsHere && before?.wordClass !== 'preposition') return phrase;
    if (!town) return undefined;
    end = at;
  }
  return undefined;
}

function isWordOfPhrase(element: Element): boolean {
  return element.kind === 'word' && element.wordClass === 'verb';
}

/**
 * The first noun phrase of a sentence that can be its subject; an opening "On Monday," is passed over.
 */
export function sentenceSubject(
  sentence: readonly Element[],
  before: number,
  language: Language,
): Phrase | undefined {
  let at = 0;
  const first = sentence[0];
  if (first?.wordClass === 'preposition' || first?.wordClass === 'subordinator') {
    const comma = sentence.findIndex((element) => isPunctuation(element, ','));
    if (comma > 0 && comma < before) at = comma + 1;
  }
  for (; at < before; at += 1) {
    const element = sentence[at];
    if (element?.wordClass === 'pronoun' && language.pronoun(element.lower))
      return { from: at, to: at + 1 };
    const ends = sentence[at + 1];
    const phrase =
      ends && !isNounPart(ends) ? nounPhraseEndingAt(sentence, at, language) : undefined;
    if (phrase) return phrase;
  }
  return undefined;
}

function isNounPart(element: Element): boolean {
  if (element.kind !== 'word') return element.kind === 'number';
  return (
    element.wordClass === 'other' || element.wordClass === 'possessive' || element.lower === 'of'
  );
}

/** Turns a phrase into a source: a pronoun, a name where one is its head, else a role. */
export function sourcePhrase(
  sentence: readonly Element[],
  phrase: Phrase,
  names: readonly NamePhrase[],
  language: Language,
): SourcePhrase | undefined {
  const range = rangeOf(sentence, phrase.from, phrase.to);
  const first = sentence[phrase.from];
  if (!range || !first) return undefined;
  const pronoun = phrase.to - phrase.from === 1 ? language.pronoun(first.lower) : undefined;
  if (pronoun === 'relative') {
    const comma = isPunctuation(sentence[phrase.from - 1], ',') ? 1 : 0;
    const antecedent = nounPhraseEndingAt(sentence, phrase.from - 1 - comma, language);
    const source = antecedent && sourcePhrase(sentence, antecedent, names, language);
    if (source) return { ...range, head: source.head };
  }
  if (pronoun) return { ...range, head: { type: 'pronoun', pronoun } };
  const head = sentence[headIndex(sentence, phrase, language)];
  const name = names.find(
    (candidate) => head && candidate.start <= head.start && head.end <= candidate.end,
  );
  if (name) return { ...range, head: { type: 'name', name: { start: name.start, end: name.end } } };
  const definite = first.lower === 'the' || first.lower === 'that' || first.lower === 'this';
  const from =
    first.wordClass === 'determiner' && phrase.to - phrase.from > 1 ? phrase.from + 1 : phrase.from;
  return {
    ...range,
    head: { type: 'role', name: wordsOf(sentence.slice(from, phrase.to)), definite },
  };
}

/** The words of a phrase with single spaces, as they would stand in running text. */
function wordsOf(elements: readonly Element[]): string {
  return elements.reduce((text, element, index) => {
    const attached = index === 0 || elements[index - 1]?.end === element.start;
    return attached ? text + element.text : `${text} ${element.text}`;
  }, '');
}
