import type { Span } from '../../text/span.ts';
import type { ClaimKind } from '../analysis.ts';

/**
 * The kind of a claim, from its pieces and all quotations of its article, both in order and apart. For
 * stored claims as well: kinds are derived, never stored. A `direct` claim may stick out of its
 * quotations by a closing punctuation mark or a space, not by a word.
 */
export function kindOf(spans: readonly Span[], quotations: readonly Span[]): ClaimKind {
  let all = 0;
  let quoted = 0;
  for (const piece of spans) {
    all += piece.end - piece.start;
    for (let at = firstEndingAfter(quotations, piece.start); at < quotations.length; at += 1) {
      const quotation = quotations[at];
      if (!quotation || quotation.start >= piece.end) break;
      quoted += Math.min(piece.end, quotation.end) - Math.max(piece.start, quotation.start);
    }
  }
  if (quoted === 0) return 'indirect';
  return all - quoted <= maxOutside * spans.length ? 'direct' : 'mixed';
}

/** The index of the first span that ends behind a place, by halving; the number of spans when none does. */
function firstEndingAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** UTF-16 units of a piece that may lie outside: `“Yes”.`, a space. */
const maxOutside = 2;
