import type { Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import { overApposition } from '../syntax/appositions.ts';
import { type Element, isDash, isPunctuation, rangeOf, wordsOf } from '../syntax/elements.ts';
import { headIndex, nounPhraseEndingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { nameBefore, nameBehind, nameBehindBoth } from './appositions.ts';
import type { SourcePhrase } from './attribution.ts';

/** Turns a phrase into a source: a pronoun, a name where one is its head, else a role. */
export function sourcePhrase(
  sentence: readonly Element[],
  whole: Phrase,
  names: readonly NamePhrase[],
  language: Language,
): SourcePhrase | undefined {
  const phrase = behindTime(sentence, whole);
  const range = rangeOf(sentence, phrase.from, phrase.to);
  const first = sentence[phrase.from];
  if (!range || !first) return undefined;
  const pronoun = phrase.to - phrase.from === 1 ? language.pronoun(first.lower) : undefined;
  if (pronoun === 'relative') {
    const antecedent = antecedentOf(sentence, phrase.from, language);
    const source = antecedent && sourcePhrase(sentence, antecedent, names, language);
    if (source) return { start: range.start, end: range.end, head: source.head, relative: true };
  }
  if (pronoun) return sourceOf(range.start, range.end, { type: 'pronoun', pronoun });
  if (isNobody(sentence, phrase.from, names, language)) {
    const name = wordsOf(sentence.slice(phrase.from, phrase.to));
    return sourceOf(range.start, range.end, { type: 'nobody', name });
  }
  const head = sentence[headIndex(sentence, phrase, language)];
  const name = names.find(
    (candidate) => head && candidate.start <= head.start && head.end <= candidate.end,
  );
  if (name) {
    const start = Math.min(range.start, name.start);
    return sourceOf(start, Math.max(range.end, name.end), nameHead(name));
  }
  const plural = language.grammar.looksPlural(head?.lower ?? '');
  const behind = plural
    ? undefined
    : (nameBehind(sentence, phrase, names, language) ??
      nameBehindBoth(sentence, phrase, names, language));
  if (behind) return sourceOf(range.start, behind.end, nameHead(behind));
  const before = nameBefore(sentence, phrase, names);
  if (before) return sourceOf(before.start, range.end, nameHead(before));
  const definite = language.grammar.definite.has(first.lower) || isBareTitle(first, head, language);
  const owner = first.wordClass === 'possessive' ? language.pronoun(first.lower) : undefined;
  const partitive = sentence[phrase.from + 1]?.wordClass === 'preposition';
  const skipped = (first.wordClass === 'determiner' && !partitive) || owner !== undefined;
  const from = skipped && phrase.to - phrase.from > 1 ? phrase.from + 1 : phrase.from;
  const words = wordsOf(sentence.slice(from, phrase.to));
  return sourceOf(range.start, range.end, { type: 'role', name: words, definite, owner });
}

/** A source that is no relative pronoun. */
export function sourceOf(start: number, end: number, head: SourcePhrase['head']): SourcePhrase {
  return { start, end, head, relative: false };
}

/** Whether the phrase that begins at an index is of nobody: "no minister", not "No 10". */
function isNobody(
  sentence: readonly Element[],
  from: number,
  names: readonly NamePhrase[],
  { grammar }: Language,
): boolean {
  const first = sentence[from];
  if (first?.wordClass === 'determiner' && sentence[from - 1]?.lower === grammar.negation)
    return true;
  if (!grammar.nobody.has(first?.lower ?? '') || sentence[from + 1]?.kind === 'number')
    return false;
  return !names.some(({ start }) => start === first?.start);
}

/** "Minister" without an article, as headlines and labels have it: the one minister there is. */
function isBareTitle(first: Element, head: Element | undefined, language: Language): boolean {
  return first.capital && first.wordClass === 'other' && language.titles.has(head?.lower ?? '');
}

/** The phrase without the minutes before it: the "Our reporter" of "10:05 Our reporter". */
function behindTime(sentence: readonly Element[], phrase: Phrase): Phrase {
  const { from, to } = phrase;
  const isTime = sentence[from]?.kind === 'number' && isPunctuation(sentence[from - 1], ':.');
  return isTime && to - from > 1 ? { from: from + 1, to } : phrase;
}

function nameHead({ start, end }: NamePhrase): SourcePhrase['head'] {
  return { type: 'name', name: { start, end } };
}

/** The phrase that a "who" at an index is about: before it, or before its comma and details. */
function antecedentOf(
  sentence: readonly Element[],
  relative: number,
  language: Language,
): Phrase | undefined {
  const left = sentence[relative - 1];
  if (left && isDash(left)) return nounPhraseEndingAt(sentence, relative - 2, language);
  if (!isPunctuation(left, ',')) return nounPhraseEndingAt(sentence, relative - 1, language);
  return (
    overApposition(sentence, relative - 1, language) ??
    nounPhraseEndingAt(sentence, relative - 2, language)
  );
}
