import { beginOf, type DraftClaim, isQuotation, isSpoken, originOf, placed } from './draftClaim.ts';
import type { Language } from './language/language.ts';
import type { LooseQuotation } from './looseQuotations.ts';
import {
  type DraftsAround,
  type ParagraphsAround,
  type SpeakerCandidate,
  speakerCandidates,
} from './speakerCandidates.ts';

/**
 * By how much a speaker has to score better than nobody: much where a quotation stands alone and no
 * sentence before has a speaker, since whole runs of quotations follow the first.
 */
const margins = { near: -0.5, far: 1.2 };

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
    const near = { ...earlier, ...besides(quotation, drafts.at(-1), coming) };
    const running = near.spoken ?? near.last ?? around.previous;
    if (!quotation.speech && !(running && canGoOn(running, around))) continue;
    const { nobody, candidates } = speakerCandidates(quotation, near, around);
    const margin = quotation.alone && !near.first ? margins.far : margins.near;
    const speaker = language.quotations.speakerOf(place, nobody, candidates, margin);
    drafts.push(...draftsOf(quotation, speaker, around));
  }
  return [...drafts, ...coming.reverse()];
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

/** Whether a quotation alone is more of what somebody says, whatever it looks like. */
function canGoOn(running: DraftClaim, { number }: ParagraphsAround): boolean {
  return running.paragraph === number || isSpoken(running);
}

/** The claim that a quotation makes; none where it is one more piece of its speaker's claim. */
function draftsOf(
  quotation: LooseQuotation,
  speaker: SpeakerCandidate | undefined,
  { start, number }: ParagraphsAround,
): readonly DraftClaim[] {
  const { alone, sentence } = quotation;
  const piece = placed(quotation, start);
  const said = { pieces: [piece], paragraph: number, sentence };
  if (speaker?.draft) {
    const { draft } = speaker;
    const before = draft.paragraph === number && beginOf(draft) < piece.start;
    if (alone && before && isQuotation(draft)) {
      draft.pieces.push(piece);
      return [];
    }
    return [{ ...said, evidence: alone ? 'quote-cue' : 'context', carriedFrom: originOf(draft) }];
  }
  if (!speaker) return [{ ...said, evidence: 'context' }];
  const { source, place: sourcePlace, paragraph } = speaker;
  if (paragraph === number) return [{ ...said, evidence: 'context', source, sourcePlace }];
  const origin: DraftClaim = {
    pieces: [],
    evidence: 'context',
    paragraph,
    sentence: 0,
    source,
    sourcePlace,
  };
  return [origin, { ...said, evidence: 'context', carriedFrom: origin }];
}
