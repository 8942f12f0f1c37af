import { readAccordingTo } from './accordingTo.ts';
import type { Attribution } from './attribution.ts';
import { readContentFirst } from './contentFirst.ts';
import { readCueFirst } from './cueFirst.ts';
import { readCueNoun } from './cueNouns.ts';
import type { Element } from './elements.ts';
import type { Language } from './language/language.ts';
import type { NamePhrase } from './names.ts';
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
  const found: Attribution[] = [];
  const reading: SentenceReading = { sentence, number, names, language, found, used: [] };
  for (const rule of [readAccordingTo, readContentFirst, readCueFirst, readCueNoun]) {
    for (let at = 0; at < sentence.length; at += 1) {
      if (!reading.used[at]) rule(reading, at);
    }
  }
  return found.sort((a, b) => start(a) - start(b));
}

function start(attribution: Attribution): number {
  return attribution.pieces[0]?.start ?? 0;
}
