import type { ActorRef, Mention } from '../analysis.ts';
import { type DraftClaim, type PlacedParagraph, placed } from '../claims/claims.ts';
import { draftsByParagraph } from '../claims/draftsByParagraph.ts';
import type { ArticleNames } from '../names/articleNames.ts';
import type { SourcePhrase } from '../speech/attribution.ts';

/** A mention with its kind: of two that overlap, the one of the lower kind stays. */
interface RankedMention extends Mention {
  readonly rank: number;
}

const ranks = { listed: 0, role: 1, speaker: 2, name: 3, subject: 4 };

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
  const spoken = draftsByParagraph(drafts);
  const mentions: Mention[] = [];
  for (const [number, { reading, start }] of paragraphs.entries()) {
    const found: RankedMention[] = [];
    for (const { start: from, end, name } of reading.listed) {
      const span = placed({ start: from, end }, start);
      found.push({ span, actor: { kind: 'name', name }, rank: ranks.listed });
    }
    for (const draft of spoken.get(number) ?? []) {
      const mention = sourceMention(draft, start, actorOf.get(draft));
      if (mention) found.push(mention);
    }
    for (const phrase of reading.names) {
      for (const name of names.actorOf(phrase) ? [phrase] : names.partsOf(phrase)) {
        const actor = names.actorOf(name)?.ref;
        if (actor) found.push({ span: placed(name, start), actor, rank: ranks.name });
      }
    }
    for (const subject of reading.subjects) {
      const actor = subjects.get(subject);
      if (actor) found.push({ span: placed(subject, start), actor, rank: ranks.subject });
    }
    for (const { span, actor } of apart(found)) mentions.push({ span, actor });
  }
  return mentions;
}

/** The phrase of a source, or the name in it, which may be none elsewhere. */
function sourceMention(
  { source, sourcePlace }: DraftClaim,
  paragraph: number,
  actor: ActorRef | undefined,
): RankedMention | undefined {
  if (!actor || !source || !sourcePlace) return undefined;
  const { head, relative } = source;
  if (head.type === 'name')
    return { span: placed(head.name, paragraph), actor, rank: ranks.speaker };
  if (head.type !== 'role' || relative) return undefined;
  return { span: sourcePlace, actor, rank: ranks.role };
}

/** Those that stay, in order; those of one kind are given in order. */
function apart(mentions: RankedMention[]): readonly RankedMention[] {
  mentions.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: RankedMention[] = [];
  for (const next of mentions) {
    let last = kept.at(-1);
    while (last && last.span.end > next.span.start && next.rank < last.rank) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || last.span.end <= next.span.start) kept.push(next);
  }
  return kept;
}
