import { areSameSpans, type Span } from '../text/span.ts';
import { type Claim, isToCheck } from './annotation.ts';
import { claimsAt, claimsSelected, claimsTouched } from './claimAt.ts';

/** What may be done where the cursor stands or with what is selected. */
export interface ClaimChoices {
  /** The claims that are meant, the innermost first. */
  readonly meant: readonly Claim[];
  /** Whether the selected words may become a claim. */
  readonly canAdd: boolean;
  /** Whether a claim may get the selected words. */
  readonly canSetBounds: boolean;
  /** Whether the selected words may be those of a claim that lost its own. */
  readonly canReanchor: boolean;
}

/** What to offer for `selected` words of an article, or for a cursor where there are none. */
export function claimChoices(
  claims: readonly Claim[],
  cursor: Span,
  selected: readonly Span[],
): ClaimChoices {
  if (selected.length === 0) {
    const meant = claimsAt(claims, cursor);
    return { meant, canAdd: false, canSetBounds: false, canReanchor: false };
  }
  const meant = claimsSelected(claims, selected);
  const touched = claimsTouched(claims, selected);
  return {
    meant,
    canAdd: meant.length === 0,
    canSetBounds: touched.some((claim) => !areSameSpans(claim.spans, selected)),
    canReanchor: claims.some((claim) => isToCheck(claim) && claim.anchor === 'orphan'),
  };
}

/**
 * Whether somebody should be told of it unasked: of selected words that are no claim yet, and of a claim whose words
 * have changed. Every other claim can be decided on as well, but a lamp at each would soon be overlooked.
 */
export function isWorthALamp({ meant, canAdd }: ClaimChoices): boolean {
  return canAdd || meant.some(isToCheck);
}
