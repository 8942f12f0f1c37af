import { isPunctuation } from '../syntax/elements.ts';
import { nounPhraseStartingAt } from '../syntax/nounPhrases.ts';
import { trimmedEnd } from './contentEnd.ts';
import { clauseStart } from './contents.ts';
import { minClause, note, type SentenceReading, unusedFrom } from './sentenceReading.ts';
import { behindSourceDetails } from './sourceDetails.ts';

/** "…, according to the ministry"; "According to the ministry, …". */
export function readAccordingTo(reading: SentenceReading, at: number): void {
  const { sentence, language } = reading;
  const first = sentence[at]?.lower;
  const words = language.accordingTo.find(
    (phrase) =>
      phrase[0] === first && phrase.every((word, index) => sentence[at + index]?.lower === word),
  );
  if (!words || sentence.slice(Math.max(0, at - 3), at).some((each) => isPunctuation(each, '(')))
    return;
  const cue = { from: at, to: at + words.length };
  const source = nounPhraseStartingAt(
    sentence,
    cue.to,
    language,
    language.grammar.nounPrepositions,
  );
  if (!source) return;
  const comma = isPunctuation(sentence[at - 1], ',') ? at - 1 : at;
  const before = {
    from: unusedFrom(reading, clauseStart(sentence, comma, language), comma),
    to: comma,
  };
  const quoted = before.from < before.to && sentence[before.to - 1]?.kind === 'quotation';
  if (quoted || before.to - before.from >= minClause) {
    note(reading, { evidence: 'according', cue, source, pieces: [before] });
    return;
  }
  if (!isPunctuation(sentence[source.to], ',')) return;
  const from = behindSourceDetails(sentence, source.to, language) + 1;
  const piece = { from, to: trimmedEnd(sentence, from, sentence.length) };
  note(reading, { evidence: 'according', cue, source, pieces: [piece] });
}
