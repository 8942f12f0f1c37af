import type { Language } from '../language/language.ts';
import type { LooseQuotation } from '../quotations/looseQuotations.ts';
import type { QuotedLabel } from '../quotations/quotedLabels.ts';
import {
  beginOf,
  type DraftClaim,
  isQuotation,
  isSpoken,
  originOf,
  placed,
  quotationDraft,
  type SaidBy,
} from './draftClaim.ts';
import type { DraftsAround, ParagraphsAround, SignedSource } from './quotationSurroundings.ts';
import { type SpeakerCandidate, speakerCandidates } from './speakerCandidates.ts';

/**
 * By how much a speaker has to score better than nobody where a quotation stands alone and no sentence
 * before has a speaker: whole runs of quotations follow the first.
 */
const farMargin = 1.2;

/**
 * The drafts of a paragraph, in order: its attributions as they are given, and the loose quotations that
 * are claims, with whoever speaks them most likely. A speaker in the paragraph before who claims nothing
 * there comes as a draft of that paragraph without pieces.
 */
export function withLooseQuotations(
  attributed: readonly DraftClaim[],
  quotations: readonly LooseQuotation[],
  around: ParagraphsAround,
  language: Language,
): readonly DraftClaim[] {
  const drafts: DraftClaim[] = [];
  const coming = [...attributed].reverse();
  let earlier: DraftsAround = {};
  let read = 0;
  for (const quotation of quotations) {
    const place = placed(quotation, around.start);
    for (let next = coming.at(-1); next && beginOf(next) < place.start; next = coming.at(-1)) {
      drafts.push(next);
      coming.pop();
    }
    for (let said = drafts[read]; said && said.sentence < quotation.sentence; said = drafts[read]) {
      earlier = withEarlier(earlier, said);
      read += 1;
    }
    const named = namedDrafts(quotation, quotation === quotations.at(-1), around);
    if (named) {
      drafts.push(...named);
      continue;
    }
    const near = { ...earlier, ...besides(quotation, drafts.at(-1), coming) };
    if (!isClaim(quotation, place.start, near, around)) continue;
    const { nobody, candidates } = speakerCandidates(quotation, near, around);
    const margin = quotation.alone && !near.first ? farMargin : 0;
    const speaker = language.quotations.speakerOf(place, nobody, candidates, margin);
    drafts.push(...draftsOf(quotation, speaker, around));
  }
  return [...drafts, ...coming.reverse()];
}

/** Whether it is a claim by itself, or goes on from what somebody has just said. */
function isClaim(
  { speech, goesOn }: LooseQuotation,
  start: number,
  { spoken, last }: DraftsAround,
  { previous, runningOver }: ParagraphsAround,
): boolean {
  if (speech || runningOver.includes(start)) return true;
  const running = spoken ?? last ?? previous;
  return goesOn && running !== undefined && isSpoken(running);
}

function withEarlier(earlier: DraftsAround, draft: DraftClaim): DraftsAround {
  return {
    first: earlier.first ?? draft,
    last: draft,
    spoken: isSpoken(draft) ? draft : earlier.spoken,
    quoted: draft.evidence === 'quote-cue' && !draft.source?.relative ? draft : earlier.quoted,
  };
}

function besides(
  { sentence }: LooseQuotation,
  last: DraftClaim | undefined,
  coming: readonly DraftClaim[],
): DraftsAround {
  const next = coming.at(-1);
  return {
    before: last?.sentence === sentence ? last : undefined,
    behind: next?.sentence === sentence ? next : undefined,
    later: coming.findLast((draft) => draft.sentence > sentence),
  };
}

/** The claim of a quotation that names its speaker by a label in it or a signature behind it. */
function namedDrafts(
  quotation: LooseQuotation,
  isLast: boolean,
  around: ParagraphsAround,
): readonly DraftClaim[] | undefined {
  const { label, alone } = quotation;
  if (!alone) return undefined;
  if (label) return [labelledDraft(quotation, label, around)];
  if (!isLast || !around.signature) return undefined;
  return sourcedDrafts(quotation, 'quote-cue', around.signature, around);
}

/** The words behind a speaker's label in a quotation. */
function labelledDraft(
  { sentence, end }: LooseQuotation,
  { source, wordsFrom }: QuotedLabel,
  { start, number }: ParagraphsAround,
): DraftClaim {
  const pieces = [placed({ start: wordsFrom, end }, start)];
  const sourcePlace = placed(source, start);
  return quotationDraft(pieces, 'quote-cue', number, sentence, { source, sourcePlace });
}

/** The claim that a quotation makes; none where it is one more piece of its speaker's claim. */
function draftsOf(
  quotation: LooseQuotation,
  speaker: SpeakerCandidate | undefined,
  around: ParagraphsAround,
): readonly DraftClaim[] {
  if (!speaker) return [saidIn(quotation, 'context', around, {})];
  const { draft } = speaker;
  if (!draft) return sourcedDrafts(quotation, 'context', speaker, around);
  const piece = placed(quotation, around.start);
  const goesBefore = draft.paragraph === around.number && beginOf(draft) < piece.start;
  if (quotation.alone && goesBefore && isQuotation(draft)) {
    draft.pieces.push(piece);
    return [];
  }
  const evidence = quotation.alone ? 'quote-cue' : 'context';
  return [saidIn(quotation, evidence, around, { carriedFrom: originOf(draft) })];
}

/** The claim of a quotation whose source no other claim has, with a draft of it in another paragraph. */
function sourcedDrafts(
  quotation: LooseQuotation,
  evidence: DraftClaim['evidence'],
  { source, place: sourcePlace, paragraph }: SignedSource,
  around: ParagraphsAround,
): readonly DraftClaim[] {
  const by = { source, sourcePlace };
  if (paragraph === around.number) return [saidIn(quotation, evidence, around, by)];
  const origin = quotationDraft([], evidence, paragraph, 0, by);
  return [origin, saidIn(quotation, evidence, around, { carriedFrom: origin })];
}

function saidIn(
  quotation: LooseQuotation,
  evidence: DraftClaim['evidence'],
  { start, number }: ParagraphsAround,
  by: SaidBy,
): DraftClaim {
  return quotationDraft([placed(quotation, start)], evidence, number, quotation.sentence, by);
}
