import { normaliseName } from '../codebook/actors.ts';
import type { ActorRef, Mention } from '../engine/analysis.ts';
import { contains, hull, type Span } from '../text/span.ts';
import type { Annotations, Claim, ClaimSummary } from './annotation.ts';
import { claimAt } from './claimAt.ts';

/** A place in an article that stands for an actor. */
export interface ActorPlace {
  /** `mention`: a name or role; `source`: who a claim is attributed to there, “he” for one; `claim`: its words. */
  readonly is: 'mention' | 'source' | 'claim';
  readonly actor: ActorRef;
  readonly span: Span;
}

/** A place that is not the claim itself. */
export interface NamedPlace extends ActorPlace {
  readonly is: 'mention' | 'source';
}

/** Whether two actors of one article are the same. */
export function isSameActor(a: ActorRef, b: ActorRef): boolean {
  return a.kind === b.kind && normaliseName(a.name) === normaliseName(b.name);
}

/** Whether an actor of one article is the same as one of another: a name is, a role is not. */
export function isSameElsewhere(a: ActorRef, b: ActorRef): boolean {
  return a.kind === 'name' && isSameActor(a, b);
}

/**
 * The actor that a cursor or selection stands at: in or at the edge of a mention, else of the words that say who makes a
 * claim, else in a claim or its cue. Of several claims the shortest counts.
 */
export function actorAt(annotations: Annotations, cursor: Span): ActorPlace | undefined {
  const { claims, mentions } = annotations;
  const mention = mentions.find((one) => contains(one.span, cursor));
  if (mention !== undefined) return mentionPlace(mention);
  const spoken = claims.find(({ actor, found }) => actor && holds(found?.source, cursor));
  if (spoken !== undefined) return sourcePlace(spoken)[0];
  const claim = claimAt(claims, cursor) ?? claims.find(({ found }) => holds(found?.cue, cursor));
  const own = [...(claim?.spans ?? []), claim?.found?.cue].find((one) => holds(one, cursor));
  return claim?.actor && own && { is: 'claim', actor: claim.actor, span: own };
}

function holds(outer: Span | undefined, cursor: Span): boolean {
  return outer !== undefined && contains(outer, cursor);
}

/**
 * Every place of an article that stands for an actor, in the order of the text: where it is named, where a
 * claim is said to be its own, and its claims from their first word to their last.
 */
export function placesOfActor(
  claims: readonly ClaimSummary[],
  namings: readonly NamedPlace[],
  isMeant: (actor: ActorRef) => boolean,
): readonly ActorPlace[] {
  const meant = namings.filter(({ actor }) => isMeant(actor));
  const named = meant.filter(({ is }) => is === 'mention');
  const own = claims.filter(({ actor }) => actor !== undefined && isMeant(actor));
  const sources = new Map<number, ActorPlace>();
  for (const place of meant.filter(({ is }) => is === 'source')) {
    // A source with a name in it, “Minister Marta Vell”, is there already.
    if (!touchesAny(named, place.span)) sources.set(place.span.start, place);
  }
  return [...named, ...sources.values(), ...own.flatMap(claimPlace)].toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** Every place of an article that names an actor, then those that only say who makes a claim. */
export function actorPlacesIn({ claims, mentions }: Annotations): readonly NamedPlace[] {
  return [...mentions.map(mentionPlace), ...claims.flatMap(sourcePlace)];
}

/** Whether one of these places, which are in order and apart, shares a character with a span. */
function touchesAny(places: readonly ActorPlace[], { start, end }: Span): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (places[low]?.span.start ?? end) < end;
}

function mentionPlace(mention: Mention): NamedPlace {
  return { is: 'mention', ...mention };
}

function sourcePlace({ actor, found }: Claim): readonly NamedPlace[] {
  return actor && found?.source ? [{ is: 'source', actor, span: found.source }] : [];
}

function claimPlace({ actor, spans }: ClaimSummary): readonly ActorPlace[] {
  const whole = hull(spans);
  return actor && whole ? [{ is: 'claim', actor, span: whole }] : [];
}
