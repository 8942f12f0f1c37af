import type { Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import type { Element } from '../syntax/elements.ts';
import { readAccordingTo } from './accordingTo.ts';
import type { Attribution } from './attribution.ts';
import { readClauses } from './clauses.ts';
import { readContentFirst } from './contentFirst.ts';
import { readCueNoun } from './cueNouns.ts';
import type { SentenceReading } from './sentenceReading.ts';

/**
 * The attributions of one sentence of a frame, in the order of the text. What comes behind its content
 * ("…, he said"; "according to …") is read first, so that verbs inside that content attribute nothing.
 */
export function readReportedSpeech(
  sentence: readonly Element[],
  number: number,
  names: readonly NamePhrase[],
  language: Language,
): readonly Attribution[] {
  const reading = readBackward(sentence, number, names, language);
  readClauses(reading);
  apply(readCueNoun, reading);
  return reading.found.sort((a, b) => start(a) - start(b));
}

/** The reading of a sentence with the attributions whose cue comes behind their content. */
export function readBackward(
  sentence: readonly Element[],
  number: number,
  names: readonly NamePhrase[],
  language: Language,
): SentenceReading {
  const reading: SentenceReading = {
    sentence,
    number,
    names,
    language,
    found: [],
    used: [],
    cues: [],
  };
  apply(readAccordingTo, reading);
  apply(readContentFirst, reading);
  return reading;
}

function apply(
  rule: (reading: SentenceReading, at: number) => void,
  reading: SentenceReading,
): void {
  reading.sentence.forEach((_, at) => {
    if (!reading.used[at]) rule(reading, at);
  });
}

function start(attribution: Attribution): number {
  return attribution.pieces[0]?.start ?? 0;
}
