import type { Quotation } from '../text/quotations.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Attribution, SourcePhrase } from './attribution.ts';
import { type Element, frameOf, isPunctuation, type Range, tagTokens } from './elements.ts';
import type { Language } from './language/language.ts';
import { findListedActors, type ListedForms, type ListedMention } from './listedActors.ts';
import { findNames, isTitleCase, type NamePhrase } from './names.ts';
import { nounPhraseEndingAt, type Phrase } from './nounPhrases.ts';
import { readReportedSpeech } from './reportedSpeech.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import { lastInside, splitSentences } from './sentences.ts';
import { sourcePhrase } from './sources.ts';
import { readSpeakerLine } from './speakerLines.ts';
import { subjectBefore } from './subjects.ts';
import { withTitles } from './titles.ts';

/** A quotation that no attribution of its sentence claims. */
export interface LooseQuotation extends Range {
  readonly sentence: number;
  /** The sentence is nothing but quotation; else it is a part of somebody's words, or of nobody's. */
  readonly alone: boolean;
  /** Reads like speech, not like a title, nickname or term. */
  readonly speech: boolean;
  /** The subject of its sentence. */
  readonly source?: SourcePhrase;
}

/** The end of a paragraph that announces the words of the next. */
export interface LeadIn {
  readonly source?: SourcePhrase;
}

/**
 * Everything that one paragraph says on its own: plain data that depends on its text, the codebook and
 * whether its last quotation runs on, so it can be kept as long as those stay. Offsets relative to it.
 */
export interface ParagraphReading {
  readonly names: readonly NamePhrase[];
  readonly listed: readonly ListedMention[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly loose: readonly LooseQuotation[];
  /** The subjects of its sentences, whom a later "he" may mean. */
  readonly subjects: readonly SourcePhrase[];
  /** Who is about to speak where it ends with a colon: "She went on:". */
  readonly leadIn?: LeadIn;
}

/** Reads one paragraph, given its quotations. */
export function readParagraph(
  paragraph: string,
  quotations: readonly Quotation[],
  forms: ListedForms,
  language: Language,
): ParagraphReading {
  const tokens = withoutBlockMarks(tokenize(paragraph, language.abbreviations));
  const elements = tagTokens(tokens, language);
  const furniture = language.furniture.test(paragraph);
  const heading = /^#{1,6}\s/.test(paragraph) || isTitleCase(elements);
  const names = findNames(elements, language, heading || furniture);
  const listed = findListedActors(elements, paragraph, forms);
  const frame = withTitles(frameOf(elements, quotations, paragraph), language);
  const nothing = { names, listed, quotations };
  if (furniture) return { ...nothing, attributions: [], loose: [], subjects: [] };
  const speakerLine = readSpeakerLine(frame, names);
  if (speakerLine) return { ...nothing, attributions: [speakerLine], loose: [], subjects: [] };
  const sentences = splitSentences(frame, language);
  const attributions = sentences.flatMap((sentence, number) =>
    readReportedSpeech(sentence, number, names, language),
  );
  const loose = sentences.flatMap((sentence, number) =>
    looseQuotations(sentence, number, attributions, names, language, heading),
  );
  const subjects = sentences.flatMap((sentence) => {
    const subject = sentenceSubject(sentence, Math.min(sentence.length, subjectReach), language);
    return (subject && sourcePhrase(sentence, subject, names, language)) ?? [];
  });
  const leadIn = leadInOf(sentences.at(-1) ?? [], names, language);
  const confirmed = withSpeakers(names, attributions);
  return { ...nothing, names: confirmed, attributions, loose, subjects, ...(leadIn && { leadIn }) };
}

/** The tokens behind the marks of a Markdown heading, list or block quote: `#`, `-`, `1.`, `>`. */
function withoutBlockMarks(tokens: readonly Token[]): readonly Token[] {
  const marks = tokens.findIndex(
    ({ kind, text }) => kind !== 'punctuation' || !'#>*-+•'.includes(text),
  );
  const rest = tokens.slice(Math.max(0, marks));
  const numbered = rest[0]?.kind === 'number' && rest[1]?.text === '.' && rest[2] !== undefined;
  return numbered ? rest.slice(2) : rest;
}

/** Whoever speaks is somebody, so a doubtful name that is a speaker's is sure. */
function withSpeakers(
  names: readonly NamePhrase[],
  attributions: readonly Attribution[],
): readonly NamePhrase[] {
  const speakers = new Set(
    attributions.flatMap(({ evidence, source }) => {
      const spoken = evidence !== 'opinion' && evidence !== 'act';
      return spoken && source?.head.type === 'name' ? [source.head.name.start] : [];
    }),
  );
  return names.map((name) => (speakers.has(name.start) ? { ...name, certainty: 'sure' } : name));
}

/** A subject begins within so many elements of its sentence, or is not looked for. */
const subjectReach = 30;

/** Who speaks behind a colon: the subject of the verb before it, the name before it, the sentence's subject. */
function speakerBefore(
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

function leadInOf(
  sentence: readonly Element[],
  names: readonly NamePhrase[],
  language: Language,
): LeadIn | undefined {
  if (!isPunctuation(sentence.at(-1), ':')) return undefined;
  const subject = speakerBefore(sentence, sentence.length - 1, language);
  const source = subject && sourcePhrase(sentence, subject, names, language);
  return source ? { source } : {};
}

function looseQuotations(
  sentence: readonly Element[],
  number: number,
  attributions: readonly Attribution[],
  names: readonly NamePhrase[],
  language: Language,
  heading: boolean,
): readonly LooseQuotation[] {
  if (!sentence.some(({ kind }) => kind === 'quotation')) return [];
  const alone = sentence.every(({ kind }) => kind === 'quotation' || kind === 'punctuation');
  const pieces = attributions
    .filter((each) => each.sentence === number)
    .flatMap((each) => each.pieces);
  return sentence.flatMap((element, index) => {
    const { kind, start, end } = element;
    const claimed = pieces.some((piece) => piece.start <= start && end <= piece.end);
    if (kind !== 'quotation' || claimed) return [];
    const source = alone ? undefined : contextSource(sentence, index, names, language);
    const speech = isSpeech(element, heading);
    return [{ start, end, sentence: number, alone, speech, ...(source && { source }) }];
  });
}

/** The likely speaker of a quotation without a cue; a subject that is only a role is no evidence. */
function contextSource(
  sentence: readonly Element[],
  quotation: number,
  names: readonly NamePhrase[],
  language: Language,
): SourcePhrase | undefined {
  const colon = isPunctuation(sentence[quotation - 1], ':');
  const subject = colon
    ? speakerBefore(sentence, quotation - 1, language)
    : sentenceSubject(sentence, quotation, language);
  const source = subject && sourcePhrase(sentence, subject, names, language);
  return source && (colon || source.head.type !== 'role') ? source : undefined;
}

/** Words enough for somebody's speech, and not all of them capitalised like a title. */
function isSpeech(quotation: Element, heading: boolean): boolean {
  const words = wordsIn(quotation);
  if (heading) return words.length >= 3;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length > 2 && capitals > words.length / 2) return false;
  if (words.length >= 3 && capitals === 0) return true;
  return words.length >= 5 || (words.length >= 2 && '.!?'.includes(lastInside(quotation)));
}

function wordsIn({ text }: Element): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
