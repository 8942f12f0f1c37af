import type { ActorRef } from '../engine/analysis.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { contains, hull, type Span, span } from '../text/span.ts';
import { isSameActor } from './actorPlaces.ts';
import type { Claim } from './annotation.ts';

/** Claims of one actor that follow each other in one paragraph. Its span holds those of its claims. */
export interface Turn {
  /** Absent for claims that nobody is known for. */
  readonly actor?: ActorRef;
  readonly span: Span;
  readonly claims: readonly ClaimInOutline[];
}

/** A claim with what stands in it. Spans nest by position, so that a cursor has one way down to it. */
export interface ClaimInOutline {
  readonly claim: Claim;
  /** Its words with the cue and the source beside them, as far as no other claim begins there. */
  readonly span: Span;
  /** From its first word to its last, within `span`. */
  readonly head: Span;
  /** The claims inside its words. */
  readonly inner: readonly Turn[];
}

/**
 * The claims of an article by who makes them, in the order of the text: whose turn it is, and what they
 * claim then. Claims that stand nowhere are not in it.
 */
export function articleOutline(text: string, claims: readonly Claim[]): readonly Turn[] {
  const placed = claims.flatMap((claim): readonly Placed[] => {
    const head = hull(claim.spans);
    return head === undefined ? [] : [{ claim, head, inner: [] }];
  });
  if (placed.length === 0) return [];
  const paragraphs = [...splitParagraphs(text)];
  return turnsOf(nested(placed), span(0, text.length), paragraphs);
}

interface Placed {
  readonly claim: Claim;
  readonly head: Span;
  readonly inner: Placed[];
}

/** Each claim in the one that holds all of it; of two that are equal, the later one in the earlier. */
function nested(placed: readonly Placed[]): readonly Placed[] {
  const top: Placed[] = [];
  const open: Placed[] = [];
  for (const one of placed.toSorted(outermostFirst)) {
    while (open.length > 0 && !contains(open.at(-1)?.head ?? one.head, one.head)) open.pop();
    (open.at(-1)?.inner ?? top).push(one);
    open.push(one);
  }
  return top;
}

function outermostFirst(a: Placed, b: Placed): number {
  return a.head.start - b.head.start || b.head.end - a.head.end;
}

function turnsOf(
  claims: readonly Placed[],
  within: Span,
  paragraphs: readonly Span[],
): readonly Turn[] {
  const turns: { paragraph: number; actor: ActorRef | undefined; claims: ClaimInOutline[] }[] = [];
  let from: number = within.start;
  for (const [index, placed] of claims.entries()) {
    const to = Math.max(placed.head.end, claims[index + 1]?.head.start ?? within.end);
    const shown = inOutline(placed, span(Math.min(from, placed.head.start), to), paragraphs);
    const paragraph = paragraphAt(paragraphs, placed.head.start);
    const { actor } = placed.claim;
    const last = turns.at(-1);
    const goesOn = last?.paragraph === paragraph && isSameSpeaker(last.actor, actor);
    if (goesOn) last.claims.push(shown);
    else turns.push({ paragraph, actor, claims: [shown] });
    from = shown.span.end;
  }
  return turns.map(({ actor, claims: own }) => ({
    ...(actor && { actor }),
    span: hull(own.map((claim) => claim.span)) ?? within,
    claims: own,
  }));
}

function inOutline(
  { claim, head, inner }: Placed,
  room: Span,
  paragraphs: readonly Span[],
): ClaimInOutline {
  const paragraph = paragraphs[paragraphAt(paragraphs, head.start)] ?? head;
  const { cue, source } = claim.found ?? {};
  const beside = [cue, source].flatMap((one) => {
    return one !== undefined && contains(room, one) && contains(paragraph, one) ? [one] : [];
  });
  const whole = hull([head, ...beside]) ?? head;
  return { claim, head, span: whole, inner: turnsOf(inner, head, paragraphs) };
}

function isSameSpeaker(a: ActorRef | undefined, b: ActorRef | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isSameActor(a, b);
}

/** The index of the last paragraph that begins at an offset or before; -1 in front of the first. */
function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = -1;
  let high = paragraphs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
