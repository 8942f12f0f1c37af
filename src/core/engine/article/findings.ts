import type { ActorIndex } from '../../codebook/actors.ts';
import type { Span } from '../../text/span.ts';
import {
  type ActorResolution,
  actorResolution,
  type Candidate,
  noSpeakers,
  type SpeakerMemory,
} from '../actors/actorResolution.ts';
import type { ActorRef, Analysis, FoundClaim } from '../analysis.ts';
import {
  type DraftClaim,
  draftClaims,
  finishedClaim,
  type PlacedParagraph,
  placed,
} from '../claims/claims.ts';
import { draftsByParagraph } from '../claims/draftsByParagraph.ts';
import { english } from '../language/english.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import type { ArticleKnowledge } from './articleKnowledge.ts';
import { findMentions } from './mentions.ts';

/** What a stretch of an article says, and whom the words behind it can mean. */
export interface Findings {
  /** Offsets as those of the paragraphs. */
  readonly analysis: Analysis;
  /** With paragraphs counted from the end of the stretch: the last is -1. */
  readonly candidates: readonly Candidate[];
  /** The roles it adds to those before it. */
  readonly roles: ActorResolution['roles'];
}

/** Makes claims and mentions of the paragraphs of an article, or of a stretch that nothing runs into. */
export function findIn(
  paragraphs: readonly PlacedParagraph[],
  knowledge: ArticleKnowledge,
  actors: ActorIndex,
  earlier: SpeakerMemory = noSpeakers,
): Findings {
  const { names, interviewers } = knowledge;
  const drafts = draftClaims(paragraphs, interviewers, english);
  const resolution = actorResolution(names, actors, english, earlier);
  const { actors: actorOf, subjects } = resolveSources(paragraphs, drafts, resolution);
  const quotations: Span[] = [];
  for (const { reading, start } of paragraphs) {
    for (const quotation of reading.quotations) quotations.push(placed(quotation, start));
  }
  const claims: FoundClaim[] = [];
  for (const draft of drafts) {
    const claim = finishedClaim(draft, actorOf.get(draft.carriedFrom ?? draft), quotations);
    if (claim) claims.push(claim);
  }
  const mentions = findMentions(paragraphs, names, drafts, actorOf, subjects);
  const end = paragraphs.length;
  return {
    analysis: { claims: claims.sort((a, b) => a.span.start - b.span.start), mentions, quotations },
    candidates: resolution
      .candidatesFor(end)
      .map((candidate) => ({ ...candidate, paragraph: candidate.paragraph - end })),
    roles: resolution.roles,
  };
}

/** Who speaks and who is spoken of. */
interface Resolved {
  readonly actors: ReadonlyMap<DraftClaim, ActorRef | undefined>;
  /** The subjects of sentences that are somebody without a name: "The minister smiled". */
  readonly subjects: ReadonlyMap<SourcePhrase, ActorRef>;
}

/** A source of a draft, or the subject of a sentence. */
interface SourceOf {
  readonly source: SourcePhrase;
  readonly draft: DraftClaim | undefined;
}

/** Who the sources of the drafts are; read in the order of the text, as pronouns look back. */
function resolveSources(
  paragraphs: readonly PlacedParagraph[],
  drafts: readonly DraftClaim[],
  resolution: ActorResolution,
): Resolved {
  const actors = new Map<DraftClaim, ActorRef | undefined>();
  const subjects = new Map<SourcePhrase, ActorRef>();
  const byParagraph = draftsByParagraph(drafts);
  paragraphs.forEach(({ reading }, number) => {
    const sources: SourceOf[] = reading.subjects.map((source) => ({ source, draft: undefined }));
    for (const draft of byParagraph.get(number) ?? []) {
      if (draft.source) sources.push({ source: draft.source, draft });
    }
    sources.sort((a, b) => a.source.start - b.source.start);
    for (const { source, draft } of sources) {
      if (!draft) {
        const actor = resolution.notice(source, reading.names, number);
        if (actor) subjects.set(source, actor);
        continue;
      }
      const actor = resolution.actorOf(source, reading.names, number);
      // A label that is no name elsewhere is a heading: "Ingredients: flour".
      const isLabel = draft.evidence === 'speaker';
      const doubtful = isLabel ? undefined : resolution.doubtfulActorOf(source, reading.names);
      actors.set(draft, actor ?? doubtful);
    }
  });
  return { actors, subjects };
}
