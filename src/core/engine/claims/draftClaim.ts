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
  readonly probability?: number;
  readonly cue?: Span;
  /** The phrase, relative to its paragraph. */
  readonly source?: SourcePhrase;
  readonly sourcePlace?: Span;
  readonly paragraph: number;
  /** The number of its sentence in the paragraph; 0 for a draft without words. */
  readonly sentence: number;
  /** Whose words these are when they carry no source of their own. */
  readonly carriedFrom?: DraftClaim;
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
      evidence,
      pieces: pieces.map((piece) => placed(piece, start)),
      paragraph,
      sentence,
      ...(probability !== undefined && { probability }),
      ...(cue && { cue: placed(cue, start) }),
      ...(source && { source, sourcePlace: placed(source, start) }),
      ...(carriedFrom && { carriedFrom }),
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
