import { keptList, none } from '../text/keptList.ts';
import type { Quotation } from '../text/quotations.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Attribution, SourcePhrase } from './attribution.ts';
import { type Element, frameOf, isPunctuation, tagTokens } from './elements.ts';
import type { Language } from './language/language.ts';
import { findListedActors, type ListedForms, type ListedMention } from './listedActors.ts';
import { type LooseQuotation, looseQuotations } from './looseQuotations.ts';
import { findNames, isTitleCase, type NamePhrase } from './names.ts';
import { readReportedSpeech } from './reportedSpeech.ts';
import { type MarkedParagraph, quotationsOf } from './runOnQuotations.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import { splitSentences } from './sentences.ts';
import { sourcePhrase } from './sources.ts';
import { speakerBefore, subjectReach } from './speakerBefore.ts';
import { isQuestionLine, readSpeakerLine } from './speakerLines.ts';
import { withTitles } from './titles.ts';

/** The end of a paragraph that announces the words of the next. */
export interface LeadIn {
  readonly source?: SourcePhrase;
}

/**
 * Everything that one paragraph says on its own: plain data that depends on its text, the codebook and
 * whether its last quotation runs on, so it can be kept as long as those stay. Offsets relative to it.
 */
export interface ParagraphReading extends MarkedParagraph {
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

/** Reads one paragraph, given its quotation marks. */
export function readParagraph(
  paragraph: MarkedParagraph,
  forms: ListedForms,
  language: Language,
): ParagraphReading {
  const { text } = paragraph;
  const quotations = quotationsOf(paragraph);
  const tokens = withoutBlockMarks(tokenize(text, language.abbreviations));
  const elements = tagTokens(tokens, language);
  const furniture = language.furniture.test(text);
  const heading = /^#{1,6}\s/.test(text) || isTitleCase(elements);
  const names = findNames(elements, language, heading || furniture);
  const listed = findListedActors(elements, text, forms);
  const frame = withTitles(frameOf(elements, quotations, text), language);
  const nothing = {
    ...paragraph,
    names: keptList(names),
    listed: keptList(listed),
    quotations,
    attributions: none,
    loose: none,
    subjects: none,
  };
  if (furniture || isQuestionLine(frame, language)) return nothing;
  const speakerLine = readSpeakerLine(frame, names, language);
  if (speakerLine) return { ...nothing, attributions: [speakerLine] };
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
  return {
    ...nothing,
    names: withSpeakers(nothing.names, attributions),
    attributions: keptList(attributions),
    loose: keptList(loose),
    subjects: keptList(subjects),
    ...(leadIn && { leadIn }),
  };
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
  if (speakers.size === 0) return names;
  return names.map((name) => (speakers.has(name.start) ? { ...name, certainty: 'sure' } : name));
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
