import { keptList, none } from '../../text/keptList.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { Language } from '../language/language.ts';
import { findListedActors, type ListedForms, type ListedMention } from '../names/listedActors.ts';
import { type NamePhrase, sureName } from '../names/names.ts';
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
import { frameParagraph, type ParagraphFrame } from './paragraphFrame.ts';
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
  readonly leadIn: LeadIn | undefined;
  /** Who signs a quotation at its end, or in the paragraph before. */
  readonly signature: Signature | undefined;
}

/** What the sentences of a paragraph say. */
type Statements = Pick<
  ParagraphReading,
  'names' | 'attributions' | 'loose' | 'subjects' | 'leadIn' | 'signature'
>;

/** Reads one paragraph, given its quotation marks. */
export function readParagraph(
  paragraph: MarkedParagraph,
  forms: ListedForms,
  language: Language,
): ParagraphReading {
  const quotations = quotationsOf(paragraph);
  const frame = frameParagraph(paragraph.text, quotations, language);
  const said = readStatements(paragraph, frame, quotations, language);
  return {
    text: paragraph.text,
    marked: paragraph.marked,
    runsOn: paragraph.runsOn,
    names: said.names,
    listed: keptList(findListedActors(frame.tokens, paragraph.text, forms)),
    quotations,
    attributions: said.attributions,
    loose: said.loose,
    subjects: said.subjects,
    leadIn: said.leadIn,
    signature: said.signature,
  };
}

function readStatements(
  { text }: MarkedParagraph,
  { names, elements, heading, silent }: ParagraphFrame,
  quotations: readonly Quotation[],
  language: Language,
): Statements {
  if (silent) return onlyNames(names, none);
  const speakerLine = readSpeakerLine(elements, names, language);
  if (speakerLine) return onlyNames(names, [speakerLine]);
  const sentences = splitSentences(elements, language);
  const attributions: Attribution[] = [];
  const subjects: SourcePhrase[] = [];
  for (const [number, sentence] of sentences.entries()) {
    for (const each of readReportedSpeech(sentence, number, names, language)) {
      if (!isLeftToJudge(each, quotations)) attributions.push(each);
    }
    const subject = sentenceSubject(sentence, Math.min(sentence.length, subjectReach), language);
    const source = subject && sourcePhrase(sentence, subject, names, language);
    if (source) subjects.push(source);
  }
  const loose = looseQuotations(sentences, attributions, names, language, heading);
  const signature = readSignature(text, sentences, names, language);
  const labels = loose.map(({ label }) => label);
  return {
    names: withSpeakers(keptList(names), attributions, [signature, ...labels]),
    attributions: keptList(attributions),
    loose: keptList(loose),
    subjects: keptList(subjects),
    leadIn: leadInOf(sentences.at(-1) ?? [], names, language),
    signature,
  };
}

function onlyNames(names: readonly NamePhrase[], attributions: readonly Attribution[]): Statements {
  return {
    names: keptList(names),
    attributions,
    loose: none,
    subjects: none,
    leadIn: undefined,
    signature: undefined,
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
  const speakers = new Set<number>();
  for (const speaker of [...others, ...spoken]) {
    const head = speaker?.source?.head;
    if (head?.type === 'name') speakers.add(head.name.start);
  }
  if (speakers.size === 0) return names;
  return names.map((name) => (speakers.has(name.start) ? sureName(name) : name));
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
