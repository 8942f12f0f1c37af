import type { PaletteColour } from '../codebook/codebook.ts';
import { symbolOf } from '../codebook/stanceSymbol.ts';
import type { Span } from '../text/span.ts';
import type { Annotations, Claim } from './annotation.ts';

/**
 * How a stretch of an article is marked: claims by their stance, those whose words have changed once more, and
 * the places that name actors.
 */
export type Look = PaletteColour | 'untagged' | 'changed' | 'actor';

/** What stands before a claim whose words are no longer those that were tagged. */
export const changedSymbol = '≠';
/** What stands before a claim with a stance that the codebook does not know. */
export const unknownSymbol = '!';

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
  const isChanged = claim.status === 'stored' && claim.anchor === 'changed';
  const { look, symbol } = lookOf(claim);
  const all = [...(isChanged ? [changedSymbol] : []), ...(symbol ? [symbol] : [])].join(' ');
  const marks = claim.spans.map((span, piece) =>
    piece === 0 && all !== '' ? { span, look, symbol: all } : { span, look },
  );
  return isChanged
    ? [...marks, ...marks.map(({ span }) => ({ span, look: 'changed' as const }))]
    : marks;
}

function lookOf(claim: Claim): Omit<Highlight, 'span'> {
  if (claim.status === 'suggested') return { look: 'untagged' };
  if (claim.stance !== undefined) {
    return { look: claim.stance.colour, symbol: symbolOf(claim.stance) };
  }
  // A stance that the codebook does not know is not the same as none.
  return claim.record.stance === undefined
    ? { look: 'untagged' }
    : { look: 'untagged', symbol: unknownSymbol };
}
