import { hull, moveSpan, type Span, span } from '../text/span.ts';
import type { ActorRef, FoundClaim } from './analysis.ts';
import type { Evidence, SourcePhrase } from './attribution.ts';
import { confidenceOf } from './confidence.ts';
import type { Range } from './elements.ts';
import { labelOf } from './interviews.ts';
import { kindOf } from './kind.ts';
import type { LooseQuotation } from './looseQuotations.ts';
import type { ParagraphReading } from './paragraphReading.ts';

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
 * go on from the claim before, in the same paragraph, over paragraphs, or behind "said:". Where words
 * are announced but none follow, a draft has no pieces and comes to nothing.
 */
export function draftClaims(
  paragraphs: readonly PlacedParagraph[],
  interviewers: ReadonlySet<string>,
): readonly DraftClaim[] {
  const drafts: DraftClaim[] = [];
  let previous: DraftClaim | undefined;
  let unfinished: DraftClaim | undefined;
  paragraphs.forEach((paragraph, number) => {
    const own = ownDrafts(paragraph, number, interviewers);
    for (const loose of paragraph.reading.loose) {
      const isEarlier = ({ sentence }: OwnDraft) => sentence < loose.sentence;
      const spoken = own.findLast((each) => isEarlier(each) && isSpoken(each.draft));
      const carried = spoken ?? own.findLast(isEarlier);
      const draft = looseDraft(loose, paragraph, number, carried?.draft ?? previous);
      if (draft) own.push({ sentence: loose.sentence, draft });
    }
    const sorted = own.map(({ draft }) => draft).sort(byPlace);
    const next = announced(paragraph, number);
    drafts.push(...sorted, ...(next ? [next] : []));
    const opening = startingAt(
      sorted,
      paragraph.start + (paragraph.reading.quotations[0]?.start ?? 0),
    );
    const whole = unfinished && opening && joined(unfinished, opening);
    previous =
      next ??
      (sorted.at(-1) === opening ? whole : undefined) ??
      sorted.findLast(isSpoken) ??
      sorted.at(-1);
    unfinished = paragraph.reading.runsOn
      ? ((sorted.length === 1 ? whole : undefined) ?? sorted.at(-1))
      : undefined;
  });
  return drafts;
}

function startingAt(drafts: readonly DraftClaim[], start: number): DraftClaim | undefined {
  return drafts.find(({ pieces }) => pieces[0]?.start === start);
}

/**
 * Makes one claim of the two parts of a quotation that runs over a paragraph's end: of the first part
 * when that has a source of its own, else of the second. The other keeps no pieces.
 */
function joined(first: DraftClaim, second: DraftClaim): DraftClaim {
  if (first.source || !second.source) {
    for (const piece of second.pieces) first.pieces.push(piece);
    second.pieces = [];
    return first;
  }
  second.pieces = [...first.pieces, ...second.pieces];
  first.pieces = [];
  return second;
}

/** A claim without words yet, where a paragraph announces those of the next. */
function announced({ reading, start }: PlacedParagraph, paragraph: number): DraftClaim | undefined {
  const source = reading.leadIn?.source;
  if (!source) return undefined;
  return {
    evidence: 'clause-cue',
    pieces: [],
    paragraph,
    source,
    sourcePlace: placed(source, start),
  };
}

interface OwnDraft {
  readonly sentence: number;
  readonly draft: DraftClaim;
}

function ownDrafts(
  { reading, start }: PlacedParagraph,
  paragraph: number,
  interviewers: ReadonlySet<string>,
): OwnDraft[] {
  const own: OwnDraft[] = [];
  for (const attribution of reading.attributions) {
    if (interviewers.has(labelOf(attribution, reading) ?? '')) continue;
    const { evidence, pieces, cue, source, sentence } = attribution;
    const before = own.at(-1)?.draft;
    const carriedFrom = source ? undefined : (before?.carriedFrom ?? before);
    const draft: DraftClaim = {
      evidence,
      pieces: pieces.map((piece) => placed(piece, start)),
      paragraph,
      ...(cue && { cue: placed(cue, start) }),
      ...(source && { source, sourcePlace: placed(source, start) }),
      ...(carriedFrom && { carriedFrom }),
    };
    own.push({ sentence, draft });
  }
  return own;
}

function looseDraft(
  loose: LooseQuotation,
  { start }: PlacedParagraph,
  paragraph: number,
  carried: DraftClaim | undefined,
): DraftClaim | undefined {
  const piece = placed(loose, start);
  const near = carried?.paragraph === paragraph;
  if (carried && loose.alone && (near || isSpoken(carried))) {
    if (near && isQuotation(carried)) {
      carried.pieces.push(piece);
      return undefined;
    }
    const carriedFrom = carried.carriedFrom ?? carried;
    return { pieces: [piece], evidence: 'quote-cue', paragraph, carriedFrom };
  }
  if (!loose.speech) return undefined;
  const { source } = loose;
  return {
    pieces: [piece],
    evidence: 'context',
    paragraph,
    ...(source && { source, sourcePlace: placed(source, start) }),
  };
}

/** Whether a quotation behind the claim can be more of the same person's words. */
function isSpoken({ evidence }: DraftClaim): boolean {
  return evidence !== 'act' && evidence !== 'opinion' && evidence !== 'noun';
}

function isQuotation({ evidence, carriedFrom }: DraftClaim): boolean {
  return evidence === 'quote-cue' || evidence === 'context' || carriedFrom !== undefined;
}

/** A range of a paragraph as a span of the article. */
export function placed(range: Range, start: number): Span {
  return moveSpan(span(range.start, range.end), start);
}

function byPlace(a: DraftClaim, b: DraftClaim): number {
  return (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0);
}

/** A draft with its actor, as the result of the analysis; a speaker line needs a speaker. */
export function finishedClaim(
  draft: DraftClaim,
  actor: ActorRef | undefined,
  quotations: readonly Span[],
): FoundClaim | undefined {
  const spans = [...draft.pieces].sort((a, b) => a.start - b.start);
  const whole = hull(spans);
  if (!whole || (draft.evidence === 'speaker' && !actor)) return undefined;
  const origin = draft.carriedFrom ?? draft;
  const cue = draft.cue ?? origin.cue;
  return {
    span: whole,
    spans,
    kind: kindOf(spans, quotations),
    ...(cue && { cue }),
    ...(origin.sourcePlace && { source: origin.sourcePlace }),
    ...(actor && { actor }),
    confidence: confidenceOf(draft.evidence, origin.source, actor),
  };
}
