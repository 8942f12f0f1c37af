import type { PaletteColour } from '../codebook/codebook.ts';
import { symbolOf } from '../codebook/stanceSymbol.ts';
import type { Span } from '../text/span.ts';
import type { Annotations, Claim } from './annotation.ts';

/** How a stretch of an article is marked: claims by their stance, and the places that name actors. */
export type Look = PaletteColour | 'untagged' | 'actor';

/** A stretch of an article that is marked. */
export interface Highlight {
  readonly span: Span;
  readonly look: Look;
  /** A character before the first piece of a claim that says what the colour says. */
  readonly symbol?: string;
}

/** The marks of one article, in the order of its claims, then of its mentions. */
export function highlights({ claims, mentions }: Annotations): readonly Highlight[] {
  return [
    ...claims.flatMap(claimHighlights),
    ...mentions.map(({ span }): Highlight => ({ span, look: 'actor' })),
  ];
}

function claimHighlights(claim: Claim): readonly Highlight[] {
  const look = lookOf(claim);
  return claim.spans.map((span, piece) =>
    piece === 0 ? { span, ...look } : { span, look: look.look },
  );
}

function lookOf(claim: Claim): Omit<Highlight, 'span'> {
  if (claim.status === 'suggested') return { look: 'untagged' };
  if (claim.stance !== undefined) {
    return { look: claim.stance.colour, symbol: symbolOf(claim.stance) };
  }
  // A stance that the codebook does not know is not the same as none.
  return claim.record.stance === undefined
    ? { look: 'untagged' }
    : { look: 'untagged', symbol: '!' };
}
