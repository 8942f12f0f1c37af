import type { JudgedSpeaker } from '../learned/quotationJudge.ts';
import type { LooseQuotation } from '../quotations/looseQuotations.ts';
import { type SpeakerSign, speakerFeatures } from '../quotations/speakerFeatures.ts';
import type { DraftsAround, ParagraphsAround } from './quotationSurroundings.ts';
import { type SpeakerClue, speakerClues } from './speakerClues.ts';

/** Somebody who may speak a quotation, by the best sign of it. */
export type SpeakerCandidate = JudgedSpeaker & Omit<SpeakerClue, 'sign' | 'traits'>;

/** Everybody who may speak a loose quotation, one for each phrase; and nobody. */
export function speakerCandidates(
  quotation: LooseQuotation,
  drafts: DraftsAround,
  around: ParagraphsAround,
): { readonly nobody: JudgedSpeaker; readonly candidates: readonly SpeakerCandidate[] } {
  const near = nearness(drafts, around);
  const features = (signs: readonly SpeakerSign[]) =>
    speakerFeatures(quotation.setting, near, signs);
  const byPlace = new Map<number, SpeakerClue[]>();
  for (const clue of speakerClues(quotation, drafts, around)) {
    const known = byPlace.get(clue.place.start);
    if (known) known.push(clue);
    else byPlace.set(clue.place.start, [clue]);
  }
  const candidates = [...byPlace.values()].flatMap((same) => {
    const best = same.find(({ draft }) => draft) ?? same[0];
    if (!best) return [];
    return { ...best, features: features(same) };
  });
  return { nobody: { features: features([{ sign: 'nobody', traits: [] }]) }, candidates };
}

/** What is the nearest to a quotation that somebody says. */
function nearness(
  { first, before, behind, later }: DraftsAround,
  around: ParagraphsAround,
): string {
  if (first) return 'earlier sentence';
  if (before ?? behind) return 'sentence';
  if (later) return 'later sentence';
  return around.before.length > 0 ? 'paragraph before' : 'nothing';
}
