import type { Element } from './elements.ts';
import type { Language } from './language/language.ts';
import { nounPhraseEndingAt, type Phrase } from './nounPhrases.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import { subjectBefore } from './subjects.ts';

/** A subject begins within so many elements of its sentence, or is not looked for. */
export const subjectReach = 30;

/** Who speaks behind a colon: the subject of the verb before it, the name before it, the sentence's subject. */
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
  return named ?? sentenceSubject(sentence, Math.min(colon, subjectReach), language);
}
