import { keptList, none } from '../../text/keptList.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { Language } from '../language/language.ts';
import { findListedActors, type ListedForms, type ListedMention } from '../names/listedActors.ts';
import type { NamePhrase } from '../names/names.ts';
import {
  isLeftToJudge,
  type LooseQuotation,
  looseQuotations,
} from '../quotations/looseQuotations.ts';
import type { QuotedLabel } from '../quotations/quotedLabels.ts';
import { readSignature, type Signature } from '../quotations/signatures.ts';
import type { Attribution, SourcePhrase } from '../speech/attribution.ts';
import { readReportedSpeech } from '../speech/reportedSpeech.ts';
import { sourcePhrase } from '../speech/sources.ts';
import { speakerBefore, subjectReach } from '../speech/speakerBefore.ts';
import { readSpeakerLine } from '../speech/speakerLines.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { sentenceSubject } from '../syntax/sentenceSubject.ts';
import { splitSentences } from '../syntax/sentences.ts';
import { frameParagraph } from './paragraphFrame.ts';
import { type MarkedParagraph, quotationsOf } from './runOnQuotations.ts';

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
  /** Who signs a quotation at its end, or in the paragraph before. */
  readonly signature?: Signature;
}

/** Reads one paragraph, given its quotation marks. */
export function readParagraph(
  paragraph: MarkedParagraph,
  forms: ListedForms,
  language: Language,
): ParagraphReading {
  const quotations = quotationsOf(paragraph);
  const frame = frameParagraph(paragraph.text, quotations, language);
  const { names, elements, heading } = frame;
  const nothing = {
    ...paragraph,
    names: keptList(names),
    listed: keptList(findListedActors(frame.tokens, paragraph.text, forms)),
    quotations,
    attributions: none,
    loose: none,
    subjects: none,
  };
  if (frame.silent) return nothing;
  const speakerLine = readSpeakerLine(elements, names, language);
  if (speakerLine) return { ...nothing, attributions: [speakerLine] };
  const sentences = splitSentences(elements, language);
  const read = sentences.flatMap((sentence, number) =>
    readReportedSpeech(sentence, number, names, language),
  );
  const attributions = read.filter((each) => !isLeftToJudge(each, quotations));
  const loose = looseQuotations(sentences, attributions, names, language, heading);
  const subjects = sentences.flatMap((sentence) => {
    const subject = sentenceSubject(sentence, Math.min(sentence.length, subjectReach), language);
    return (subject && sourcePhrase(sentence, subject, names, language)) ?? [];
  });
  const leadIn = leadInOf(sentences.at(-1) ?? [], names, language);
  const signature = readSignature(paragraph.text, sentences, names, language);
  return {
    ...nothing,
    names: withSpeakers(nothing.names, attributions, [
      signature,
      ...loose.map(({ label }) => label),
    ]),
    attributions: keptList(attributions),
    loose: keptList(loose),
    subjects: keptList(subjects),
    ...(leadIn && { leadIn }),
    ...(signature && { signature }),
  };
}

/** Whoever speaks is somebody, so a doubtful name that is a speaker's is sure. */
function withSpeakers(
  names: readonly NamePhrase[],
  attributions: readonly Attribution[],
  others: readonly (Signature | QuotedLabel | undefined)[],
): readonly NamePhrase[] {
  const spoken = attributions.filter(
    ({ evidence }) => !['opinion', 'act', 'learned'].includes(evidence),
  );
  const sources = [...others, ...spoken].map((speaker) => speaker?.source);
  const speakers = new Set(
    sources.flatMap((source) => (source?.head.type === 'name' ? [source.head.name.start] : [])),
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
