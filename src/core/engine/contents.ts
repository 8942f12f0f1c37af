import { type Element, isPunctuation } from './elements.ts';
import type { CueVerb, Language } from './language/language.ts';
import { nounPhraseStartingAt, type Phrase } from './nounPhrases.ts';
import { beforeVerbGroup, subjectBefore } from './subjects.ts';

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
    const passing = element.wordClass === 'adverb' || language.calendar.has(element.lower);
    const next = passing ? at + 1 : behindCircumstance(sentence, at, cue, language);
    if (next === at) return at;
    at = next;
  }
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
  return (
    nounPhraseStartingAt(sentence, at + 1, language, language.grammar.nounPrepositions)?.to ?? at
  );
}

/** Whether nothing of the sentence is left that could be content. */
export function isExhausted(sentence: readonly Element[], at: number): boolean {
  const element = sentence[at];
  return !element || (element.kind === 'punctuation' && !'“"‘\'([$£€'.includes(element.text));
}

/**
 * Where the content that begins at `from` ends: the sentence's end, or where another attribution, or
 * what happens meanwhile, begins.
 */
export function contentEnd(
  sentence: readonly Element[],
  from: number,
  cue: CueVerb,
  language: Language,
): number {
  let end = sentence.length;
  for (let at = from + 1; at < sentence.length; at += 1) {
    const stop = stopsContent(sentence, at, from, cue, language)
      ? at
      : otherSpeaker(sentence, at, from, language);
    if (stop === undefined) continue;
    end = stop;
    break;
  }
  return trimmedEnd(sentence, from, end);
}

/** Leaves out a closing full stop, comma and the like, and a conjunction that leads on. */
export function trimmedEnd(sentence: readonly Element[], from: number, end: number): number {
  let to = end;
  while (
    to > from &&
    (isPunctuation(sentence[to - 1], '.,;:!?…—–') ||
      sentence[to - 1]?.wordClass === 'conjunction' ||
      sentence[to - 1]?.text === '--' ||
      sentence[to - 1]?.text === '...')
  ) {
    to -= 1;
  }
  return to;
}

function stopsContent(
  sentence: readonly Element[],
  at: number,
  from: number,
  cue: CueVerb,
  language: Language,
): boolean {
  const element = sentence[at];
  const left = sentence[at - 1];
  if (!element || !left) return true;
  if (isPunctuation(element, ';')) return true;
  const parted = isPunctuation(left, ',—–') || left.kind === 'quotation';
  if (parted && language.grammar.meanwhile.has(element.lower)) {
    return !goesOn(sentence[at + 1], language);
  }
  if (cue.kind === 'act' && circumstantial(element, sentence[at + 1], language)) return true;
  const other = element.kind === 'word' ? language.cueVerb(element.lower) : undefined;
  if (!other) return false;
  if (other.form === 'gerund' && other.kind === 'speech' && parted) return true;
  const before = sentence[beforeVerbGroup(sentence, at, language)];
  const coordinated = before?.wordClass === 'conjunction' || (before && isPunctuation(before, ','));
  return (
    at > from + 1 &&
    coordinated === true &&
    !other.ambiguous &&
    other.form === cue.form &&
    cue.form !== 'base'
  );
}

/** Where the speaker begins whose clause a comma or "and" parts from the content: ", and Lind said". */
function otherSpeaker(
  sentence: readonly Element[],
  verb: number,
  from: number,
  language: Language,
): number | undefined {
  const element = sentence[verb];
  const cue = element?.kind === 'word' ? language.cueVerb(element.lower) : undefined;
  if (cue?.kind !== 'speech' || cue.ambiguous || cue.form === 'gerund') return undefined;
  const subject = subjectBefore(sentence, verb, language);
  if (subject?.relation !== 'own' || subject.from <= from + 1) return undefined;
  const left = sentence[subject.from - 1];
  const parted = isPunctuation(left, ',') || left?.wordClass === 'conjunction';
  return parted ? subject.from : undefined;
}

/** ", but that …", ", as well as …": not the end of the content. */
function goesOn(next: Element | undefined, language: Language): boolean {
  return next?.wordClass === 'adverb' || language.complementizers.has(next?.lower ?? '');
}

/** "while …", "during …", "on Monday" behind an act: the occasion, not what was criticised. */
function circumstantial(element: Element, next: Element | undefined, language: Language): boolean {
  if (language.grammar.occasions.has(element.lower)) return true;
  const day = next !== undefined && language.calendar.has(next.lower);
  return day && element.lower === language.grammar.dayPreposition;
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
