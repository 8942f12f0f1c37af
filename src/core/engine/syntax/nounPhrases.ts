import { isLetter } from '../../text/characters.ts';
import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from './elements.ts';

/** Elements from index `from` up to, not including, `to`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** No source is longer, in elements. */
const maxPhrase = 25;

/** The noun phrase whose last element is at `last`: "a spokesman for the ministry". */
export function nounPhraseEndingAt(
  sentence: readonly Element[],
  last: number,
  language: Language,
): Phrase | undefined {
  if (!isNoun(sentence[last], language)) return undefined;
  const earliest = Math.max(0, last - maxPhrase);
  let from = last;
  while (from > earliest) {
    const step = stepLeft(sentence, from, language);
    if (step === 0 || from - step < earliest) break;
    from -= step;
  }
  return { from, to: last + 1 };
}

/** How many elements to the left still belong to the phrase that begins at `from`. */
function stepLeft(sentence: readonly Element[], from: number, language: Language): number {
  const first = sentence[from];
  const left = sentence[from - 1];
  if (!first || !left) return 0;
  const { nobody, nounPrepositions } = language.grammar;
  const closed = first.wordClass === 'determiner' && !nobody.has(left.lower); // "no one"
  if (left.lower.startsWith("'") || left.lower.startsWith('’'))
    return isNoun(sentence[from - 2], language) ? 2 : 0;
  if (!closed && isModifier(left, language)) return 1;
  const before = sentence[from - 2];
  if (!isNoun(before, language)) return 0;
  return nounPrepositions.has(left.lower) || isListed(before, left, first, language) ? 2 : 0;
}

/** "U.S. and Iraqi officials", "doctors and nurses": a list of names or of roles goes on over its "and", any over its "nor". */
function isListed(
  before: Element,
  conjunction: Element,
  next: Element,
  language: Language,
): boolean {
  if (conjunction.lower === language.grammar.nor) return true;
  if (!language.grammar.coordinators.has(conjunction.lower)) return false;
  if (before.capital && next.capital) return true;
  return language.roleNouns.has(before.lower) && language.roleNouns.has(next.lower);
}

/** The noun phrase that begins at `from`, with what `prepositions` add behind it. */
export function nounPhraseStartingAt(
  sentence: readonly Element[],
  from: number,
  language: Language,
  prepositions: ReadonlySet<string>,
): Phrase | undefined {
  let to = from;
  const latest = Math.min(sentence.length, from + maxPhrase);
  while (to < latest) {
    const element = sentence[to];
    if (!element) break;
    const next = sentence[to + 1];
    const left = sentence[to - 1];
    const joins =
      to > from &&
      left &&
      next &&
      (prepositions.has(element.lower) || isListed(left, element, next, language));
    if (to > from && beginsAnother(element, left)) break;
    if (joins && isModifier(next, language)) to += 2;
    else if (isModifier(element, language) || element.wordClass === 'possessive') to += 1;
    else break;
  }
  while (to > from && !isNoun(sentence[to - 1], language)) to -= 1;
  return to > from ? { from, to } : undefined;
}

/** A determiner or "his" behind a noun begins the next phrase: "told reporters the plan". */
function beginsAnother(element: Element, left: Element | undefined): boolean {
  const opens =
    element.wordClass === 'determiner' ||
    (element.wordClass === 'possessive' && isLetter(element.text.charCodeAt(0)));
  return opens && left?.wordClass === 'other';
}

function isModifier(element: Element, language: Language): boolean {
  if (element.kind === 'number') return true;
  if (element.kind !== 'word') return false;
  if (element.wordClass === 'determiner' || element.wordClass === 'possessive') return true;
  return isNoun(element, language);
}

/** A word that can be the head of a noun phrase. */
export function isNoun(element: Element | undefined, language: Language): element is Element {
  if (element?.kind !== 'word') return false;
  const { lower, wordClass, capital } = element;
  if (wordClass === 'determiner' || wordClass === 'pronoun')
    return language.grammar.standsAlone.has(lower);
  if (wordClass !== 'other' || language.calendar.has(lower)) return false;
  if (language.timeNouns.has(lower)) return false;
  const cue = capital ? undefined : language.cueVerb(lower);
  return cue === undefined || cue.ambiguous;
}

/** The index of the head: the last element before what only lengthens the phrase. */
export function headIndex(
  sentence: readonly Element[],
  phrase: Phrase,
  language: Language,
): number {
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const element = sentence[at];
    if (
      element &&
      (language.grammar.nounPrepositions.has(element.lower) || isPunctuation(element, ',('))
    ) {
      const name =
        element.capital ||
        (sentence[at - 1]?.capital &&
          sentence[at + 1]?.capital &&
          language.grammar.nameJoints.has(element.lower) &&
          language.nameLinks.has(sentence[at - 1]?.lower ?? ''));
      if (!name) return at - 1;
    }
  }
  return phrase.to - 1;
}
