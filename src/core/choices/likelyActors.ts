import type { Annotations, ClaimSummary } from '../annotation/annotation.ts';
import type { ActorRef, Mention } from '../engine/analysis.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { contains, hull, type Span } from '../text/span.ts';

/** What is known when somebody asks who makes a claim. */
export interface ActorEvidence {
  /** The article as read. */
  readonly text: string;
  readonly annotations: Annotations;
  readonly claim: ClaimSummary;
  /** Who was chosen before, the latest first. */
  readonly recent: readonly string[];
  /** Who the codebook lists. */
  readonly listed: readonly string[];
  /** By name, how many claims of the folder's other articles each makes; roles belong to their article. */
  readonly elsewhere: ReadonlyMap<string, number>;
}

/** Actors to choose from, each name once, the likeliest first. */
export interface LikelyActors {
  readonly recent: readonly string[];
  readonly inArticle: readonly string[];
  readonly others: readonly string[];
}

/** More would push those of the article out of sight. */
const shownRecents = 3;

/**
 * Who may make a claim: who was chosen last; who is named in its paragraph, the nearest first, and in the one before; then whom the article's
 * claims are given to most often; then the codebook and the folder by how often they speak there. Who makes the claim
 * now comes last among the article's: somebody else is looked for.
 */
export function likelyActors(evidence: ActorEvidence): LikelyActors {
  const { annotations, claim, listed, elsewhere } = evidence;
  const present = claim.actor?.name;
  const recent = distinct(evidence.recent)
    .filter((name) => name !== present)
    .slice(0, shownRecents);
  const spoken = countsOf(annotations.claims.map(({ actor }) => actor));
  const named = annotations.mentions.map(({ actor }) => actor.name);
  const inArticle = distinct([
    ...nearby(evidence),
    ...byCount(distinct([...spoken.keys(), ...named]), spoken),
  ]).filter((name) => !recent.includes(name));
  const others = byCount(distinct([...listed, ...elsewhere.keys()]).toSorted(), elsewhere);
  return {
    recent,
    inArticle: [
      ...inArticle.filter((name) => name !== present),
      ...inArticle.filter((name) => name === present),
    ],
    others: others.filter((name) => !recent.includes(name) && !inArticle.includes(name)),
  };
}

/**
 * Who is named in the claim's paragraph, the nearest first, then in the one before, which a pronoun may refer to. Who is
 * named in the claim itself hardly makes it.
 */
function nearby({ text, annotations, claim }: ActorEvidence): readonly string[] {
  const whole = hull(claim.spans);
  if (whole === undefined) return [];
  const isWithin = ({ span }: Mention) => claim.spans.some((piece) => contains(piece, span));
  return paragraphsUpTo(text, whole.start).flatMap((paragraph) =>
    annotations.mentions
      .filter(({ span }) => contains(paragraph, span))
      .toSorted(
        (a, b) =>
          Number(isWithin(a)) - Number(isWithin(b)) ||
          distance(whole, a.span) - distance(whole, b.span),
      )
      .map(({ actor }) => actor.name),
  );
}

/** The paragraph of a place and the one before it. */
function paragraphsUpTo(text: string, offset: number): readonly Span[] {
  let before: Span | undefined;
  for (const paragraph of splitParagraphs(text)) {
    if (paragraph.end > offset) return before === undefined ? [paragraph] : [paragraph, before];
    before = paragraph;
  }
  return [];
}

/** Characters between two spans; 0 where they touch or overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

function countsOf(actors: readonly (ActorRef | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const actor of actors) {
    if (actor !== undefined) counts.set(actor.name, (counts.get(actor.name) ?? 0) + 1);
  }
  return counts;
}

/** The most frequent first; the order stays where two are as frequent. */
function byCount(names: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  return names.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
