import { readParagraphs } from '../../../src/core/engine/article/articleReading.ts';
import { english } from '../../../src/core/engine/language/english.ts';
import { frameParagraph } from '../../../src/core/engine/paragraph/paragraphFrame.ts';
import { readBackward } from '../../../src/core/engine/speech/reportedSpeech.ts';
import type { SentenceReading } from '../../../src/core/engine/speech/sentenceReading.ts';
import { readSpeakerLine } from '../../../src/core/engine/speech/speakerLines.ts';
import { splitSentences } from '../../../src/core/engine/syntax/sentences.ts';

/** A sentence as the engine has read it before it judges clauses, and where its paragraph begins. */
export interface PlacedReading {
  readonly reading: SentenceReading;
  readonly start: number;
}

/** The sentences of an article that somebody may say something in. */
export function sentenceReadings(text: string): readonly PlacedReading[] {
  return [...readParagraphs(text, new Map())].flatMap(({ start, reading: paragraph }) => {
    const frame = frameParagraph(paragraph.text, paragraph.quotations, english);
    if (frame.silent || readSpeakerLine(frame.elements, frame.names, english)) return [];
    return splitSentences(frame.elements, english).map((sentence, number) => ({
      reading: readBackward(sentence, number, frame.names, english),
      start,
    }));
  });
}
