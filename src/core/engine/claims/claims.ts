import { hull, type Span } from '../../text/span.ts';
import type { ActorRef, FoundClaim } from '../analysis.ts';
import type { Language } from '../language/language.ts';
import { confidenceOf } from './confidence.ts';
import {
  attributedDrafts,
  beginOf,
  type DraftClaim,
  isSpoken,
  originOf,
  type PlacedParagraph,
  placed,
  quotationDraft,
} from './draftClaim.ts';
import { kindOf } from './kind.ts';
import { withLooseQuotations } from './looseDrafts.ts';
import type { NextSpeaker, PlacedSource, SignedSource } from './quotationSurroundings.ts';

export { type DraftClaim, type PlacedParagraph, placed } from './draftClaim.ts';

/**
 * The claims of an article: the attributions of its paragraphs, and the quotations without one that
 * somebody around them speaks. Where words are announced but none follow, a draft has no pieces and
 * comes to nothing.
 */
export function draftClaims(
  paragraphs: readonly PlacedParagraph[],
  interviewers: ReadonlySet<string>,
  language: Language,
): readonly DraftClaim[] {
  const attributed = paragraphs.map((each, number) => attributedDrafts(each, number, interviewers));
  const next = nextSpeakers(paragraphs, attributed);
  const drafts: DraftClaim[] = [];
  let previous: DraftClaim | undefined;
  let before: readonly DraftClaim[] = [];
  let unfinished: DraftClaim | undefined;
  paragraphs.forEach((paragraph, number) => {
    const { start, reading } = paragraph;
    const first = start + (reading.quotations[0]?.start ?? 0);
    const last = start + (reading.quotations.at(-1)?.start ?? 0);
    const around = {
      start,
      number,
      subjects: reading.subjects,
      previous,
      before,
      runningOver: [...(unfinished ? [first] : []), ...(reading.runsOn ? [last] : [])],
      subjectBefore: lastSubject(paragraphs[number - 1]),
      signature: signatureOf(paragraphs, number),
      next: next[number + 1],
    };
    const own = withLooseQuotations(attributed[number] ?? [], reading.loose, around, language);
    const lead = announced(paragraph, number);
    drafts.push(...own, ...(lead ? [lead] : []));
    const opening = startingAt(own, first);
    const whole = unfinished && opening && joined(unfinished, opening);
    previous =
      lead ?? (own.at(-1) === opening ? whole : undefined) ?? own.findLast(isSpoken) ?? own.at(-1);
    before = lead ? [lead] : own;
    unfinished = reading.runsOn
      ? ((own.length === 1 ? whole : undefined) ?? own.at(-1))
      : undefined;
  });
  return drafts;
}

/** The first who speaks in each paragraph, or behind it where it is nothing but loose quotations. */
function nextSpeakers(
  paragraphs: readonly PlacedParagraph[],
  attributed: readonly (readonly DraftClaim[])[],
): readonly (NextSpeaker | undefined)[] {
  const next: (NextSpeaker | undefined)[] = [];
  for (let number = paragraphs.length - 1; number >= 0; number -= 1) {
    const [draft] = attributed[number] ?? [];
    const { start = 0, reading } = paragraphs[number] ?? {};
    const loose = (reading?.loose.length ?? 0) > 0;
    next[number] = draft
      ? { draft, atOnce: beginOf(draft) - start < 2 }
      : loose
        ? next[number + 1]
        : undefined;
  }
  return next;
}

function lastSubject(paragraph: PlacedParagraph | undefined): PlacedSource | undefined {
  const source = paragraph?.reading.subjects.at(-1);
  return paragraph && source && { source, place: placed(source, paragraph.start) };
}

/** Who signs the last quotation of a paragraph: at its end, or in the next. */
function signatureOf(
  paragraphs: readonly PlacedParagraph[],
  number: number,
): SignedSource | undefined {
  for (const paragraph of [number, number + 1]) {
    const { start = 0, reading } = paragraphs[paragraph] ?? {};
    const signature = reading?.signature;
    if (!signature || signature.whole === (paragraph === number)) continue;
    return { source: signature.source, place: placed(signature.source, start), paragraph };
  }
  return undefined;
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
  return quotationDraft([], 'clause-cue', paragraph, 0, {
    source,
    sourcePlace: placed(source, start),
  });
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
  const origin = originOf(draft);
  return {
    span: whole,
    spans,
    kind: kindOf(spans, quotations),
    cue: draft.cue ?? origin.cue,
    source: origin.sourcePlace,
    actor,
    confidence: confidenceOf({
      evidence: draft.evidence,
      probability: draft.probability,
      carried: draft.carriedFrom !== undefined,
      source: origin.source,
      actor,
    }),
  };
}
