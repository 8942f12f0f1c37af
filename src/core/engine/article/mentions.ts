import type { Span } from '../../text/span.ts';
import type { ActorRef, Mention } from '../analysis.ts';
import { type DraftClaim, type PlacedParagraph, placed } from '../claims/claims.ts';
import { draftsByParagraph } from '../claims/draftsByParagraph.ts';
import type { ArticleNames } from '../names/articleNames.ts';
import type { SourcePhrase } from '../speech/attribution.ts';

/**
 * All mentions of actors, in order and apart: what the codebook lists, sources that are roles, names, and
 * what else speaks. Where they overlap, the first of these kinds wins.
 */
export function findMentions(
  paragraphs: readonly PlacedParagraph[],
  names: ArticleNames,
  drafts: readonly DraftClaim[],
  actorOf: ReadonlyMap<DraftClaim, ActorRef | undefined>,
  subjects: ReadonlyMap<SourcePhrase, ActorRef>,
): readonly Mention[] {
  const sources = draftsByParagraph(drafts);
  return paragraphs.flatMap(({ reading, start }, number) => {
    const listed = reading.listed.map(({ name, ...range }) =>
      mention(placed(range, start), { kind: 'name', name }),
    );
    const spoken = sources.get(number) ?? [];
    const roles = spoken.flatMap((draft) => roleMention(draft, actorOf.get(draft)));
    const speakers = spoken.flatMap((draft) => nameMention(draft, start, actorOf.get(draft)));
    const phrases = reading.names.flatMap((phrase) =>
      names.actorOf(phrase) ? [phrase] : names.partsOf(phrase),
    );
    const named = phrases.flatMap((phrase) => {
      const actor = names.actorOf(phrase);
      return actor ? [mention(placed(phrase, start), actor.ref)] : [];
    });
    const others = reading.subjects.flatMap((subject) => {
      const actor = subjects.get(subject);
      return actor ? [mention(placed(subject, start), actor)] : [];
    });
    return apart([listed, roles, speakers, named, others]);
  });
}

/** The phrase of a source that is no name. */
function roleMention(
  { source, sourcePlace }: DraftClaim,
  actor: ActorRef | undefined,
): readonly Mention[] {
  const isRole = source?.head.type === 'role' && !source.relative;
  return isRole && actor && sourcePlace ? [mention(sourcePlace, actor)] : [];
}

/** The name of a source, which may be none elsewhere. */
function nameMention(
  { source }: DraftClaim,
  paragraph: number,
  actor: ActorRef | undefined,
): readonly Mention[] {
  if (!actor || source?.head.type !== 'name') return [];
  return [mention(placed(source.head.name, paragraph), actor)];
}

function mention(span: Span, actor: ActorRef): Mention {
  return { span, actor };
}

/** Merges lists of mentions, each in order; of two that overlap, the one of the earlier list stays. */
function apart(lists: readonly (readonly Mention[])[]): readonly Mention[] {
  const ranked = lists.flatMap((list, rank) => list.map((each) => ({ each, rank })));
  ranked.sort((a, b) => a.each.span.start - b.each.span.start || a.rank - b.rank);
  const kept: typeof ranked = [];
  for (const next of ranked) {
    let last = kept.at(-1);
    while (last && last.each.span.end > next.each.span.start && next.rank < last.rank) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || last.each.span.end <= next.each.span.start) kept.push(next);
  }
  return kept.map(({ each }) => each);
}
