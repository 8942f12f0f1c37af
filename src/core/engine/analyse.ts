import { actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotations } from '../text/quotations.ts';
import { type ActorResolution, actorResolution } from './actorResolution.ts';
import type { ActorRef, Analysis } from './analysis.ts';
import { articleNames } from './articleNames.ts';
import {
  type DraftClaim,
  draftClaims,
  finishedClaim,
  type PlacedParagraph,
  placed,
} from './claims.ts';
import { draftsByParagraph } from './draftsByParagraph.ts';
import { english } from './language/english.ts';
import { type ListedForms, listedForms } from './listedActors.ts';
import { findMentions } from './mentions.ts';
import { readParagraph } from './paragraphReading.ts';
import { quotationsOf, runsOn } from './runOnQuotations.ts';

/**
 * Finds the claims, actor mentions and quotations of an article. Takes the text as read, with any line
 * ends; offsets are UTF-16 code units into it, ends exclusive. The same text and codebook always give
 * the same result; no text makes it throw.
 */
export function analyse(text: string, codebook: Codebook): Analysis {
  const actors = actorIndex(codebook);
  const paragraphs = readParagraphs(text, listedForms(actors, english));
  const names = articleNames(
    paragraphs.flatMap(({ reading }) => reading.names),
    actors,
    english,
  );
  const drafts = draftClaims(paragraphs);
  const actorOf = resolveSources(paragraphs, drafts, actorResolution(names, actors, english));
  const quotations = paragraphs.flatMap(({ reading, start }) =>
    reading.quotations.map((quotation) => placed(quotation, start)),
  );
  const claims = drafts.flatMap(
    (draft) => finishedClaim(draft, actorOf.get(draft.carriedFrom ?? draft), quotations) ?? [],
  );
  const mentions = findMentions(paragraphs, names, drafts, actorOf);
  return { claims: claims.sort((a, b) => a.span.start - b.span.start), mentions, quotations };
}

function readParagraphs(text: string, forms: ListedForms): readonly PlacedParagraph[] {
  const spans = splitParagraphs(text);
  const texts = spans.map(({ start, end }) => text.slice(start, end));
  const quotations = texts.map(findQuotations);
  return spans.flatMap(({ start }, number) => {
    const paragraph = texts[number];
    const own = quotations[number];
    if (paragraph === undefined || own === undefined) return [];
    const isRunOn = runsOn(own, quotations[number + 1]);
    const marked = quotationsOf(own, paragraph.length, isRunOn);
    return [{ start, runsOn: isRunOn, reading: readParagraph(paragraph, marked, forms, english) }];
  });
}

/** Who the sources of the drafts are; read in the order of the text, as pronouns look back. */
function resolveSources(
  paragraphs: readonly PlacedParagraph[],
  drafts: readonly DraftClaim[],
  resolution: ActorResolution,
): ReadonlyMap<DraftClaim, ActorRef | undefined> {
  const actors = new Map<DraftClaim, ActorRef | undefined>();
  const byParagraph = draftsByParagraph(drafts);
  paragraphs.forEach(({ reading }, number) => {
    const own = byParagraph.get(number) ?? [];
    const sources = own.flatMap((draft) => (draft.source ? [{ source: draft.source, draft }] : []));
    const subjects = reading.subjects.map((source) => ({ source, draft: undefined }));
    const inOrder = [...subjects, ...sources].sort((a, b) => a.source.start - b.source.start);
    for (const { source, draft } of inOrder) {
      if (draft) actors.set(draft, resolution.actorOf(source, reading.names, number));
      else resolution.notice(source, reading.names, number);
    }
  });
  return actors;
}
