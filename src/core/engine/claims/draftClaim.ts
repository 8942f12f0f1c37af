import { moveSpan, type Span, span } from '../../text/span.ts';
import type { ParagraphReading } from '../paragraph/paragraphReading.ts';
import type { Evidence, SourcePhrase } from '../speech/attribution.ts';
import type { Range } from '../syntax/elements.ts';
import { labelOf } from './interviews.ts';

/** A paragraph in its place. */
export interface PlacedParagraph {
  readonly start: number;
  readonly reading: ParagraphReading;
}

/** A claim in the making; offsets into the article. */
export interface DraftClaim {
  /** In order; grows while quotations go on. */
  pieces: Span[];
  readonly evidence: Evidence;
  /** How likely a model takes it for a claim. */
  readonly probability: number | undefined;
  readonly cue: Span | undefined;
  /** The phrase, relative to its paragraph. */
  readonly source: SourcePhrase | undefined;
  readonly sourcePlace: Span | undefined;
  readonly paragraph: number;
  /** The number of its sentence in the paragraph; 0 for a draft without words. */
  readonly sentence: number;
  /** Whose words these are when they carry no source of their own. */
  readonly carriedFrom: DraftClaim | undefined;
}

/** Whose words a quotation is, as far as that is known. */
export type SaidBy = Partial<Pick<DraftClaim, 'source' | 'sourcePlace' | 'carriedFrom'>>;

/** A draft of a quotation, which has no cue. */
export function quotationDraft(
  pieces: Span[],
  evidence: Evidence,
  paragraph: number,
  sentence: number,
  { source, sourcePlace, carriedFrom }: SaidBy,
): DraftClaim {
  return {
    pieces,
    evidence,
    probability: undefined,
    cue: undefined,
    source,
    sourcePlace,
    paragraph,
    sentence,
    carriedFrom,
  };
}

/** The attributions of a paragraph as drafts, in order; those of interviewers are left out. */
export function attributedDrafts(
  { reading, start }: PlacedParagraph,
  paragraph: number,
  interviewers: ReadonlySet<string>,
): readonly DraftClaim[] {
  const drafts: DraftClaim[] = [];
  for (const attribution of reading.attributions) {
    if (interviewers.has(labelOf(attribution, reading) ?? '')) continue;
    const { evidence, probability, pieces, cue, source, sentence } = attribution;
    const before = drafts.at(-1);
    const hearsay = evidence === 'learned';
    const carriedFrom = source || hearsay || !before ? undefined : originOf(before);
    drafts.push({
      pieces: pieces.map((piece) => placed(piece, start)),
      evidence,
      probability,
      cue: cue && placed(cue, start),
      source,
      sourcePlace: source && placed(source, start),
      paragraph,
      sentence,
      carriedFrom,
    });
  }
  return drafts;
}

/** The claim that says whose words a claim is: itself, or the one it goes on from. */
export function originOf(draft: DraftClaim): DraftClaim {
  return draft.carriedFrom ?? draft;
}

/** Where the words of a draft begin. */
export function beginOf({ pieces: [first] }: Pick<DraftClaim, 'pieces'>): number {
  return first?.start ?? 0;
}

/** Whether a quotation behind the claim can be more of the same person's words. */
export function isSpoken({ evidence }: DraftClaim): boolean {
  return !['act', 'opinion', 'noun', 'learned'].includes(evidence);
}

/** Whether a claim is nothing but quotation, so that more of it can be the same claim. */
export function isQuotation({ evidence, carriedFrom }: DraftClaim): boolean {
  return evidence === 'quote-cue' || evidence === 'context' || carriedFrom !== undefined;
}

/** A range of a paragraph as a span of the article. */
export function placed(range: Range, start: number): Span {
  return moveSpan(span(range.start, range.end), start);
}
