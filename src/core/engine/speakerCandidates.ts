import type { Span } from '../text/span.ts';
import type { SourcePhrase } from './attribution.ts';
import { type DraftClaim, isQuotation, originOf, placed } from './draftClaim.ts';
import { hashOf } from './learned/featureHash.ts';
import type { JudgedSpeaker } from './learned/quotationJudge.ts';
import { type SpeakerSign, speakerFeatures } from './learned/speakerFeatures.ts';
import { sizeOf } from './learned/wordShapes.ts';
import type { LooseQuotation } from './looseQuotations.ts';

/** The claims of its paragraph around a quotation. */
export interface DraftsAround {
  /** In earlier sentences: the first, the last, the last spoken one, the last beside a quotation. */
  readonly first?: DraftClaim | undefined;
  readonly last?: DraftClaim | undefined;
  readonly spoken?: DraftClaim | undefined;
  readonly quoted?: DraftClaim | undefined;
  /** In its own sentence, next to it. */
  readonly before?: DraftClaim | undefined;
  readonly behind?: DraftClaim | undefined;
  /** The first in a later sentence. */
  readonly later?: DraftClaim | undefined;
}

/** The paragraphs around that of a quotation. */
export interface ParagraphsAround {
  /** Where the paragraph begins, and its number. */
  readonly start: number;
  readonly number: number;
  readonly subjects: readonly SourcePhrase[];
  /** The claim that words at the start of the paragraph go on from. */
  readonly previous: DraftClaim | undefined;
  /** The claims of the paragraph before, and its last subject in its place. */
  readonly before: readonly DraftClaim[];
  readonly subjectBefore: PlacedSource | undefined;
  /** Where quotations begin that run over the start or the end of the paragraph. */
  readonly runningOver: readonly number[];
  /** Who signs the last quotation of the paragraph. */
  readonly signature: SignedSource | undefined;
  /** Who speaks first behind the paragraph, over paragraphs of nothing but quotations. */
  readonly next: NextSpeaker | undefined;
}

/** A source in its place in the article. */
export interface PlacedSource {
  readonly source: SourcePhrase;
  readonly place: Span;
}

/** A source with the number of its paragraph. */
export interface SignedSource extends PlacedSource {
  readonly paragraph: number;
}

/** An attribution; whether its paragraph begins with it. */
export interface NextSpeaker {
  readonly draft: DraftClaim;
  readonly atOnce: boolean;
}

/** Somebody who may speak a quotation. */
export interface SpeakerCandidate extends JudgedSpeaker {
  readonly place: Span;
  readonly source: SourcePhrase;
  /** The number of the paragraph of the phrase. */
  readonly paragraph: number;
  /** The claim whose speaker it is. */
  readonly draft?: DraftClaim | undefined;
}

/** One sign that somebody is the speaker. */
interface Clue extends Omit<SpeakerCandidate, 'features'> {
  readonly sign: string;
  readonly traits: readonly number[];
}

/** Everybody who may speak a loose quotation, one for each phrase; and nobody. */
export function speakerCandidates(
  quotation: LooseQuotation,
  drafts: DraftsAround,
  around: ParagraphsAround,
): { readonly nobody: JudgedSpeaker; readonly candidates: readonly SpeakerCandidate[] } {
  const near = nearness(drafts, around);
  const features = (signs: readonly SpeakerSign[]) =>
    speakerFeatures(quotation.setting, near, signs);
  const clues = [
    ...sentenceClues(quotation, around),
    ...claimClues(quotation, drafts, around),
    ...subjectClues(quotation, drafts, around),
  ];
  const byPlace = new Map<number, Clue[]>();
  for (const clue of clues) {
    const known = byPlace.get(clue.place.start);
    if (known) known.push(clue);
    else byPlace.set(clue.place.start, [clue]);
  }
  const candidates = [...byPlace.values()].flatMap((same) => {
    const best = same.find(({ draft }) => draft) ?? same[0];
    if (!best) return [];
    const { place, source, paragraph, draft } = best;
    return { place, source, paragraph, draft, features: features(same) };
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

function sentenceClues(
  { speakers }: LooseQuotation,
  { start, number }: ParagraphsAround,
): readonly Clue[] {
  return speakers.map(({ sign, source, traits }) => ({
    sign,
    traits: [...traits, hashOf(headOf(source))],
    source,
    place: placed(source, start),
    paragraph: number,
  }));
}

function claimClues(
  { sentence }: LooseQuotation,
  { first, last, spoken, quoted, before, behind, later }: DraftsAround,
  around: ParagraphsAround,
): readonly Clue[] {
  const back = (each: DraftClaim | undefined) => [
    `back ${sizeOf(sentence - (each?.sentence ?? 0))}`,
  ];
  const running = spoken ?? last;
  const quotedBefore = around.before.findLast(({ evidence }) => evidence === 'quote-cue');
  return [
    ...draftClue('before', before, []),
    ...draftClue('behind it', behind, []),
    ...draftClue('running', running ?? around.previous, running ? back(running) : ['over']),
    ...draftClue('last', last, back(last)),
    ...(quoted === last ? [] : draftClue('quoted', quoted, back(quoted))),
    ...draftClue('first', first, back(first)),
    ...draftClue('later', later, [
      first ? 'also earlier' : 'only later',
      `ahead ${sizeOf((later?.sentence ?? 0) - sentence)}`,
    ]),
    ...(first ? [] : draftClue('paragraph before', around.before.at(-1), [])),
    ...(first ? [] : draftClue('quoted before', quotedBefore, [])),
    ...nextClue(around, first ?? before ?? behind ?? later),
  ];
}

/** The first to speak in a paragraph behind. */
function nextClue(
  { next, number, before }: ParagraphsAround,
  own: DraftClaim | undefined,
): readonly Clue[] {
  if (!next) return [];
  return draftClue('next', next.draft, [
    `sentence ${sizeOf(next.draft.sentence)}`,
    own ? 'own' : 'no own',
    before.length > 0 ? 'before' : 'none before',
    next.draft.paragraph === number + 1 ? 'next' : 'further',
    next.atOnce ? 'at once' : 'not at once',
  ]);
}

function draftClue(
  sign: string,
  draft: DraftClaim | undefined,
  traits: readonly string[],
): readonly Clue[] {
  if (!draft) return [];
  const origin = originOf(draft);
  if (!origin.source || !origin.sourcePlace) return [];
  const { source, sourcePlace: place, paragraph } = origin;
  const own = [
    `evidence ${draft.evidence}`,
    `origin ${origin.evidence}`,
    headOf(source),
    isQuotation(draft) ? 'quotation' : 'clause',
  ];
  return [{ sign, traits: [...own, ...traits].map(hashOf), source, place, paragraph, draft }];
}

/** The subject of the sentence before, and the last one of the paragraph before. */
function subjectClues(
  { start: begin, speakers }: LooseQuotation,
  { first }: DraftsAround,
  { start, number, subjects, subjectBefore, before }: ParagraphsAround,
): readonly Clue[] {
  const clues: Clue[] = [];
  const own = speakers.find(({ sign }) => sign === 'subject')?.source.start ?? begin;
  const source = subjects.findLast((subject) => subject.start < own);
  const has = first ? 'with claims' : 'without claims';
  if (source) {
    const traits = [headOf(source), has].map(hashOf);
    clues.push({
      sign: 'subject before',
      traits,
      source,
      place: placed(source, start),
      paragraph: number,
    });
  }
  if (subjectBefore && !first) {
    const last = before.at(-1);
    const speaks = last && originOf(last).sourcePlace?.start === subjectBefore.place.start;
    const traits = [headOf(subjectBefore.source), speaks ? 'speaks' : last ? 'others' : 'silence'];
    clues.push({
      sign: 'paragraph subject',
      traits: traits.map(hashOf),
      ...subjectBefore,
      paragraph: number - 1,
    });
  }
  return clues;
}

function headOf({ head, relative }: SourcePhrase): string {
  const kind =
    head.type === 'pronoun'
      ? head.pronoun
      : head.type === 'role'
        ? `role ${head.definite}`
        : 'name';
  return relative ? `relative ${kind}` : kind;
}
