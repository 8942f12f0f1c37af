import type { CueVerb, Language } from '../language/language.ts';
import { type Element, isDash, isPunctuation } from '../syntax/elements.ts';
import { lastInside } from '../syntax/sentences.ts';
import { beforeVerbGroup, mayBeNoun, subjectBefore } from '../syntax/subjects.ts';

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
  const parted = isParting(left);
  if (parted && language.grammar.meanwhile.has(element.lower)) {
    return !goesOn(sentence[at + 1], language);
  }
  const isObject = cue.kind !== 'speech' && !hasVerb(sentence, from, at, language);
  if (isObject && endsObject(sentence, at, language)) return true;
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
  if (cue?.kind !== 'speech' || cue.form === 'gerund') return undefined;
  if (cue.ambiguous && cue.form !== 'base') return undefined;
  const subject = subjectBefore(sentence, verb, language);
  if (subject?.relation !== 'own' || subject.from <= from + 1) return undefined;
  if (mayBeNoun(sentence, subject, cue, language)) return undefined;
  const left = sentence[subject.from - 1];
  const parted =
    left && (isPunctuation(left, ',') || isDash(left) || left.wordClass === 'conjunction');
  const opening = ['preposition', 'subordinator'].includes(sentence[from]?.wordClass ?? 'other');
  return parted && !opening ? (subject.begins ?? subject.from) : undefined;
}

/** ", but that …", ", as well as …": not the end of the content. */
function goesOn(next: Element | undefined, language: Language): boolean {
  return next?.wordClass === 'adverb' || language.complementizers.has(next?.lower ?? '');
}

/** A comma, a dash, or a quotation that ends with a comma. */
function isParting(element: Element): boolean {
  if (element.kind === 'quotation') return lastInside(element) === ',';
  return isPunctuation(element, ',') || isDash(element);
}

/** Whether a stretch is a clause, as a verb of its own shows; else it is what is thought of or done to: "the plan". */
export function hasVerb(
  sentence: readonly Element[],
  from: number,
  to: number,
  language: Language,
): boolean {
  return sentence.slice(from, to).some(({ kind, capital, wordClass, lower }) => {
    if (kind !== 'word' || capital) return false;
    return ['auxiliary', 'verb'].includes(wordClass) || language.grammar.looksPast(lower);
  });
}

/** Whether what follows an object tells more about it, or when and where it was spoken of. */
function endsObject(sentence: readonly Element[], at: number, language: Language): boolean {
  const [element, left, next] = [sentence[at], sentence[at - 1], sentence[at + 1]];
  if (!element || !left) return true;
  if (language.grammar.adversatives.has(element.lower)) return true;
  const appended = ['relative', 'determiner', 'pronoun', 'possessive'].includes(element.wordClass);
  if (isPunctuation(left, ',') && (appended || language.grammar.looksGerund(element.lower)))
    return true;
  return circumstantial(element, next, sentence[at + 2], language);
}

/**
 * "while …", "during …", "on Monday" behind an act: the occasion, not what was criticised; unless more
 * of that follows: "accused Vellan on Monday of piracy".
 */
function circumstantial(
  element: Element,
  next: Element | undefined,
  behind: Element | undefined,
  language: Language,
): boolean {
  if (language.grammar.occasions.has(element.lower)) return true;
  const day = next !== undefined && language.calendar.has(next.lower);
  const resumed = language.grammar.speakerPrepositions.has(behind?.lower ?? '');
  return day && element.lower === language.grammar.dayPreposition && !resumed;
}
