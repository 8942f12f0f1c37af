import { hull, moveSpan, type Span, span } from '../text/span.ts';
import type { ActorRef, FoundClaim } from './analysis.ts';
import type { Evidence, SourcePhrase } from './attribution.ts';
import { confidenceOf } from './confidence.ts';
import type { Range } from './elements.ts';
import { kindOf } from './kind.ts';
import type { LooseQuotation, ParagraphReading } from './paragraphReading.ts';

/** A paragraph in its place. */
export interface PlacedParagraph {
  readonly start: number;
  readonly reading: ParagraphReading;
  /** Its last quotation goes on in the next paragraph. */
  readonly runsOn: boolean;
}

/** A claim in the making; offsets into the article. */
export interface DraftClaim {
  readonly pieces: Span[];
  readonly evidence: Evidence;
  readonly cue?: Span;
  /** The phrase, relative to its paragraph. */
  readonly source?: SourcePhrase;
  readonly sourcePlace?: Span;
  readonly paragraph: number;
  /** Whose words these are when they carry no source of their own. */
  readonly carriedFrom?: DraftClaim;
}

/**
 * The claims of an article: the attributions of its paragraphs, and the quotations without one that
 * go on from the claim before, in the same paragraph, over paragraphs, or behind "said:".
 */
export function draftClaims(paragraphs: readonly PlacedParagraph[]): readonly DraftClaim[] {
  const drafts: DraftClaim[] = [];
  let previous: DraftClaim | undefined;
  paragraphs.forEach((paragraph, number) => {
    const own = ownDrafts(paragraph, number);
    const before = paragraphs[number - 1];
    for (const loose of paragraph.reading.loose) {
      const earlier = own.filter(({ sentence }) => sentence < loose.sentence).at(-1)?.draft;
      const continued = before?.runsOn === true && isFirst(loose, paragraph);
      const carried =
        earlier ?? (canCarry(before, previous, number) || continued ? previous : undefined);
      const draft = looseDraft(
        loose,
        paragraph,
        number,
        carried,
        continued && earlier === undefined,
      );
      if (draft) own.push({ sentence: loose.sentence, draft });
    }
    const sorted = own.map(({ draft }) => draft).sort(byPlace);
    drafts.push(...sorted);
    previous = sorted.at(-1) ?? (paragraph.reading.leadsOn ? previous : undefined);
  });
  return drafts;
}

interface OwnDraft {
  readonly sentence: number;
  readonly draft: DraftClaim;
}

function ownDrafts({ reading, start }: PlacedParagraph, paragraph: number): OwnDraft[] {
  return reading.attributions.map(({ evidence, pieces, cue, source, sentence }) => ({
    sentence,
    draft: {
      evidence,
      pieces: pieces.map((piece) => placed(piece, start)),
      paragraph,
      ...(cue && { cue: placed(cue, start) }),
      ...(source && { source, sourcePlace: placed(source, start) }),
    },
  }));
}

function isFirst(loose: LooseQuotation, { reading }: PlacedParagraph): boolean {
  return reading.quotations[0]?.start === loose.start;
}

/** Whether a paragraph of quotation alone can be the words of the claim before it. */
function canCarry(
  before: PlacedParagraph | undefined,
  previous: DraftClaim | undefined,
  number: number,
): boolean {
  if (!before || !previous) return false;
  return (
    previous.paragraph === number - 1 &&
    (previous.evidence === 'quote-cue' ||
      before.reading.leadsOn ||
      previous.carriedFrom !== undefined)
  );
}

function looseDraft(
  loose: LooseQuotation,
  { start }: PlacedParagraph,
  paragraph: number,
  carried: DraftClaim | undefined,
  continued: boolean,
): DraftClaim | undefined {
  const piece = placed(loose, start);
  if (carried && (loose.alone || continued)) {
    const joins = continued || (carried.paragraph === paragraph && isQuotation(carried));
    if (joins) {
      carried.pieces.push(piece);
      return undefined;
    }
    const carriedFrom = carried.carriedFrom ?? carried;
    return { pieces: [piece], evidence: 'quote-cue', paragraph, carriedFrom };
  }
  if (!loose.speech) return undefined;
  const { source } = loose;
  if (!source && !loose.alone) return undefined;
  return {
    pieces: [piece],
    evidence: 'context',
    paragraph,
    ...(source && { source, sourcePlace: placed(source, start) }),
  };
}

function isQuotation(draft: DraftClaim): boolean {
  return (
    draft.evidence === 'quote-cue' ||
    draft.carriedFrom !== undefined ||
    draft.evidence === 'context'
  );
}

/** A range of a paragraph as a span of the article. */
export function placed(range: Range, start: number): Span {
  return moveSpan(span(range.start, range.end), start);
}

function byPlace(a: DraftClaim, b: DraftClaim): number {
  return (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0);
}

/** A draft with its actor, as the result of the analysis. */
export function finishedClaim(
  draft: DraftClaim,
  actor: ActorRef | undefined,
  quotations: readonly Span[],
): FoundClaim | undefined {
  const spans = [...draft.pieces].sort((a, b) => a.start - b.start);
  const whole = hull(spans);
  if (!whole) return undefined;
  const origin = draft.carriedFrom ?? draft;
  return {
    span: whole,
    spans,
    kind: kindOf(spans, quotations),
    ...(origin.cue && { cue: origin.cue }),
    ...(origin.sourcePlace && { source: origin.sourcePlace }),
    ...(actor && { actor }),
    confidence: confidenceOf(draft.evidence, origin.source, actor),
  };
}
