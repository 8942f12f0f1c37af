import type { Language } from '../language/language.ts';
import type { Element } from '../syntax/elements.ts';
import { nounPhraseEndingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { sentenceSubject } from '../syntax/sentenceSubject.ts';
import { subjectBefore } from '../syntax/subjects.ts';

/** A subject begins within so many elements of its sentence, or is not looked for. */
export const subjectReach = 30;

/**
 * Who speaks behind a colon: the name that is all before it, the subject of the verb before it, of the
 * last speech verb, or of the sentence.
 */
export function speakerBefore(
  sentence: readonly Element[],
  colon: number,
  language: Language,
): Phrase | undefined {
  const last = sentence[colon - 1];
  if (last && language.cueVerb(last.lower)) {
    const subject = subjectBefore(sentence, colon - 1, language);
    if (subject?.relation === 'own') return subject;
  }
  const named = last?.capital ? nounPhraseEndingAt(sentence, colon - 1, language) : undefined;
  if (named?.from === 0) return named;
  return (
    lastSpeaker(sentence, colon, language) ??
    sentenceSubject(sentence, Math.min(colon, subjectReach), language) ??
    named
  );
}

function lastSpeaker(
  sentence: readonly Element[],
  before: number,
  language: Language,
): Phrase | undefined {
  for (let at = before - 1; at > 0 && before - at <= subjectReach; at -= 1) {
    const element = sentence[at];
    const cue = element?.kind === 'word' ? language.cueVerb(element.lower) : undefined;
    if (cue?.kind !== 'speech' || cue.ambiguous) continue;
    const subject = subjectBefore(sentence, at, language);
    if (subject?.relation === 'own') return subject;
  }
  return undefined;
}
