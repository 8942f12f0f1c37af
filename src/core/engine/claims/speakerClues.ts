import type { Span } from '../../text/span.ts';
import { hashOf } from '../learned/featureHash.ts';
import { sizeOf } from '../learned/wordShapes.ts';
import type { LooseQuotation } from '../quotations/looseQuotations.ts';
import type { SpeakerSign } from '../quotations/speakerFeatures.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import { type DraftClaim, isQuotation, originOf, placed } from './draftClaim.ts';
import type { DraftsAround, ParagraphsAround } from './quotationSurroundings.ts';

/** One sign that somebody is the speaker of a quotation. */
export interface SpeakerClue extends SpeakerSign {
  /** The phrase, where it stands in the article, and the number of its paragraph. */
  readonly source: SourcePhrase;
  readonly place: Span;
  readonly paragraph: number;
  /** The claim whose speaker it is. */
  readonly draft?: DraftClaim;
}

/** Every sign of whose a loose quotation is: phrases of its sentence, claims around it, subjects before. */
export function speakerClues(
  quotation: LooseQuotation,
  drafts: DraftsAround,
  around: ParagraphsAround,
): readonly SpeakerClue[] {
  return [
    ...sentenceClues(quotation, around),
    ...claimClues(quotation, drafts, around),
    ...subjectClues(quotation, drafts, around),
  ];
}

function sentenceClues(
  { speakers }: LooseQuotation,
  { start, number }: ParagraphsAround,
): readonly SpeakerClue[] {
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
): readonly SpeakerClue[] {
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
): readonly SpeakerClue[] {
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
): readonly SpeakerClue[] {
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
  return [
    {
      sign,
      traits: [...own, ...traits].map((trait) => hashOf(trait)),
      source,
      place,
      paragraph,
      draft,
    },
  ];
}

/** The subject of the sentence before, and the last one of the paragraph before. */
function subjectClues(
  { start: begin, speakers }: LooseQuotation,
  { first }: DraftsAround,
  { start, number, subjects, subjectBefore, before }: ParagraphsAround,
): readonly SpeakerClue[] {
  const clues: SpeakerClue[] = [];
  const own = speakers.find(({ sign }) => sign === 'subject')?.source.start ?? begin;
  const source = subjects.findLast((subject) => subject.start < own);
  const has = first ? 'with claims' : 'without claims';
  if (source) {
    const traits = [headOf(source), has].map((trait) => hashOf(trait));
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
      traits: traits.map((trait) => hashOf(trait)),
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
