import type { Phrase } from '../syntax/nounPhrases.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { trimmedEnd } from './contentEnd.ts';
import { firstUsed, minClause, note, type SentenceReading } from './sentenceReading.ts';

/** “X's claim that …”. */
export function readCueNoun(reading: SentenceReading, noun: number): void {
  const { sentence, language } = reading;
  if (
    !language.cueNouns.has(sentence[noun]?.lower ?? '') ||
    !language.complementizers.has(sentence[noun + 1]?.lower ?? '')
  )
    return;
  const owner = sentence
    .slice(Math.max(0, noun - 3), noun)
    .findLast(({ wordClass }) => wordClass === 'possessive');
  if (!owner) return;
  const at = sentence.indexOf(owner);
  const own = language.pronoun(owner.lower) !== undefined;
  const named = own ? { from: at, to: at + 1 } : ownerBefore(reading, at);
  const from = noun + 2;
  const to = trimmedEnd(sentence, from, firstUsed(reading, from, sentence.length));
  if (!named || to - from < minClause) return;
  note(reading, {
    evidence: 'noun',
    cue: { from: noun, to: noun + 1 },
    source: named,
    pieces: [{ from, to }],
  });
}

function ownerBefore(reading: SentenceReading, possessive: number): Phrase | undefined {
  const subject = subjectBefore(reading.sentence, possessive, reading.language);
  return subject?.relation === 'own' ? subject : undefined;
}
