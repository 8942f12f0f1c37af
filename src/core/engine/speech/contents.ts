import type { CueVerb, Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { nounPhraseStartingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { behindTime, isPast } from './times.ts';

/**
 * The index behind what may stand between a cue and its content: the listener of "told reporters", the
 * circumstances of "said on Monday in a statement".
 */
export function behindCircumstances(
  sentence: readonly Element[],
  from: number,
  cue: CueVerb,
  language: Language,
): number {
  let at = from;
  if (cue.takesListener) {
    const pronoun =
      sentence[at]?.wordClass === 'pronoun' || sentence[at]?.wordClass === 'possessive';
    at = listener(sentence, at, language)?.to ?? (pronoun ? at + 1 : at);
  }
  for (;;) {
    const element = sentence[at];
    if (!element) return at;
    const adverb = element.wordClass === 'adverb' && !language.negations.has(element.lower);
    const passing = adverb || language.calendar.has(element.lower);
    const next = passing ? at + 1 : behindCircumstance(sentence, at, cue, language);
    const behind = next === at ? behindTimeOfSpeech(sentence, at, cue, language) : next;
    if (behind === at) return at;
    at = behind;
  }
}

/** Behind the time when something was said, which may as well begin what was: "said next week is too late". */
function behindTimeOfSpeech(
  sentence: readonly Element[],
  at: number,
  cue: CueVerb,
  language: Language,
): number {
  if (cue.kind !== 'speech' && cue.kind !== 'quoting') return at;
  const time = behindTime(sentence, at, language);
  if (time === at || isPast(sentence, at, time, language)) return time;
  const behind = behindCircumstances(sentence, time, { ...cue, takesListener: false }, language);
  const next = sentence[behind];
  const isOfSpeech = language.complementizers.has(next?.lower ?? '') || next?.kind === 'quotation';
  return isOfSpeech || isExhausted(sentence, behind) ? behind : at;
}

function listener(
  sentence: readonly Element[],
  at: number,
  language: Language,
): Phrase | undefined {
  return nounPhraseStartingAt(sentence, at, language, language.grammar.speakerPrepositions);
}

function behindCircumstance(
  sentence: readonly Element[],
  at: number,
  cue: CueVerb,
  language: Language,
): number {
  const element = sentence[at];
  if (!element || !language.grammar.circumstances.has(element.lower)) return at;
  const next = sentence[at + 1];
  if (next && language.calendar.has(next.lower)) return at + 2;
  if (cue.kind !== 'speech' && cue.kind !== 'quoting') return at;
  if (next?.wordClass === 'pronoun') return at + 2;
  if (element.lower === language.grammar.infinitive && !beginsPhrase(next)) return at;
  return (
    nounPhraseStartingAt(sentence, at + 1, language, language.grammar.nounPrepositions)?.to ?? at
  );
}

/** Whether "to" before this is a preposition: "to the press", "to reporters", not "to show". */
function beginsPhrase(next: Element | undefined): boolean {
  return (
    next?.capital === true || next?.wordClass === 'determiner' || next?.wordClass === 'possessive'
  );
}

/** Whether nothing of the sentence is left that could be content. */
export function isExhausted(sentence: readonly Element[], at: number): boolean {
  const element = sentence[at];
  return !element || (element.kind === 'punctuation' && !'“"‘\'([$£€'.includes(element.text));
}

/**
 * Where the clause that ends at `end` begins: behind an opening conjunction, or behind another
 * attribution's "but".
 */
export function clauseStart(sentence: readonly Element[], end: number, language: Language): number {
  let from = 0;
  for (let at = end - 1; at > 0 && from === 0; at -= 1) {
    const adversative = language.grammar.adversatives.has(sentence[at + 1]?.lower ?? '');
    if (isPunctuation(sentence[at], ';') || (adversative && isPunctuation(sentence[at], ','))) {
      from = at + 1;
    }
  }
  while (from < end && isOpener(sentence[from], language)) from += 1;
  return from;
}

function isOpener(element: Element | undefined, language: Language): boolean {
  if (!element) return false;
  return element.wordClass === 'conjunction' || language.grammar.adversatives.has(element.lower);
}
