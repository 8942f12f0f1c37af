import type { CueVerb, Language } from '../language/language.ts';
import { nameBehindRole } from '../syntax/appositions.ts';
import { type Element, isDash, isPunctuation } from '../syntax/elements.ts';
import { nounPhraseStartingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { lastInside } from '../syntax/sentences.ts';
import { mayBeNoun, subjectBefore } from '../syntax/subjects.ts';
import { contentEnd } from './contentEnd.ts';
import { behindCircumstances, clauseStart, isExhausted } from './contents.ts';
import { cueAt } from './cues.ts';
import { minClause, note, type SentenceReading, unusedFrom } from './sentenceReading.ts';

/** “…,” X said; “…,” said X; …, X said. */
export function readContentFirst(reading: SentenceReading, verb: number): void {
  const { sentence, language } = reading;
  const cue = cueAt(reading, verb);
  if (!cue || cue.kind === 'act' || cue.form === 'gerund') return;
  const speaker = speakerBehind(sentence, verb, cue, language);
  if (!speaker) return;
  const before = sentence[speaker.from - 1];
  const quoted = before?.kind === 'quotation';
  const parted = isPunctuation(before, ',—–') || before?.text === '--';
  if (!quoted && !parted) return;
  const end = parted ? speaker.from - 1 : speaker.from;
  const ofQuotation = sentence[end - 1]?.kind === 'quotation';
  if (
    !ofQuotation &&
    (cue.kind === 'quoting' || mayBeNoun(sentence, speaker.source, cue, language))
  )
    return;
  const next = sentence[speaker.behind];
  if (!ofQuotation && quotationFollows(sentence, speaker.behind)) return;
  const ended =
    ofQuotation &&
    (parted ||
      ',?!—-…'.includes(lastInside(sentence[end - 1])) ||
      next?.kind === 'quotation' ||
      speaker.inverted);
  if (!isExhausted(sentence, speaker.behind) && !ended) return;
  if (ofQuotation && !ended && (cue.kind === 'quoting' || sentence[end - 2]?.kind === 'word'))
    return;
  const from = contentFrom(reading, end, ofQuotation);
  const rest =
    speaker.inverted && !ofQuotation
      ? undefined
      : restBehind(sentence, speaker.behind, ofQuotation, cue, language);
  if (from >= end || !(ofQuotation || rest || isClause(sentence, from, end, language))) return;
  const pieces = rest ? [{ from, to: end }, rest] : [{ from, to: end }];
  const cuePhrase = { from: verb, to: verb + cue.words };
  const evidence = ofQuotation ? 'quote-cue' : cue.kind === 'opinion' ? 'opinion' : 'clause-cue';
  note(reading, { evidence, cue: cuePhrase, source: speaker.source, pieces });
}

/** The attribution is that of a quotation to come: "Asked again, he said: …". */
function quotationFollows(sentence: readonly Element[], behind: number): boolean {
  return isPunctuation(sentence[behind], ',:') && sentence[behind + 1]?.kind === 'quotation';
}

interface Speaker {
  readonly source: Phrase;
  /** Where the attribution begins: at its subject, or at the verb. */
  readonly from: number;
  /** The index behind the attribution. */
  readonly behind: number;
  readonly inverted: boolean;
}

function speakerBehind(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): Speaker | undefined {
  const left = sentence[verb - 1];
  const comma = isPunctuation(left, ',—–');
  const behindQuotation = (comma ? sentence[verb - 2] : left)?.kind === 'quotation';
  if (behindQuotation) return invertedSpeaker(sentence, verb, cue, language);
  const subject = subjectBefore(sentence, verb, language);
  if (subject?.relation === 'own') {
    const behind = behindCircumstances(sentence, verb + cue.words, cue, language);
    const begins = subject.begins ?? subject.from;
    const from = sentence[begins - 1]?.lower === language.grammar.comparing ? begins - 1 : begins;
    return { source: subject, from, behind, inverted: false };
  }
  return comma ? invertedSpeaker(sentence, verb, cue, language) : undefined;
}

/** "said X". */
function invertedSpeaker(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): Speaker | undefined {
  const phrase =
    nounPhraseStartingAt(
      sentence,
      verb + cue.words,
      language,
      language.grammar.speakerPrepositions,
    ) ?? pronounAt(sentence, verb + cue.words, language);
  if (!phrase) return undefined;
  const source = nameBehindRole(sentence, phrase.to) ?? phrase;
  const behind = behindCircumstances(
    sentence,
    source.to,
    { ...cue, takesListener: false },
    language,
  );
  return { source, from: verb, behind, inverted: true };
}

function pronounAt(
  sentence: readonly Element[],
  at: number,
  language: Language,
): Phrase | undefined {
  const element = sentence[at];
  const pronoun = element?.wordClass === 'pronoun' && language.pronoun(element.lower) !== undefined;
  return pronoun ? { from: at, to: at + 1 } : undefined;
}

/** Where the content begins that ends at `end`: all of the clause, or only its quotation behind a colon. */
function contentFrom(reading: SentenceReading, end: number, ofQuotation: boolean): number {
  const { sentence, language } = reading;
  const from = unusedFrom(reading, clauseStart(sentence, end, language), end);
  if (!ofQuotation) return from;
  const left = sentence[end - 2];
  return left && (isPunctuation(left, ':') || isDash(left)) ? end - 1 : from;
}

function isClause(
  sentence: readonly Element[],
  from: number,
  to: number,
  language: Language,
): boolean {
  if (to - from < minClause || language.grammar.looksGerund(sentence[from]?.lower ?? ''))
    return false;
  const prepositional =
    sentence[from]?.wordClass === 'preposition' ||
    language.calendar.has(sentence[from]?.lower ?? '');
  return !prepositional || to - from > 7;
}

/** What goes on behind an attribution in the middle: `"A," he said, "B"`. */
function restBehind(
  sentence: readonly Element[],
  behind: number,
  ofQuotation: boolean,
  cue: CueVerb,
  language: Language,
): Phrase | undefined {
  const from =
    isPunctuation(sentence[behind], ',:—–') || sentence[behind]?.text === '--'
      ? behind + 1
      : behind;
  const first = sentence[from];
  if (!first) return undefined;
  if (first.kind === 'quotation') return { from, to: from + 1 };
  if (ofQuotation || first.kind !== 'word') return undefined;
  const aside = ['relative', 'subordinator', 'conjunction', 'preposition'].includes(
    first.wordClass,
  );
  if (
    aside ||
    language.cueVerb(first.lower)?.form === 'gerund' ||
    language.grammar.looksGerund(first.lower)
  )
    return undefined;
  const to = contentEnd(sentence, from, cue, language);
  return to > from ? { from, to } : undefined;
}
