import type { Anchor } from '../sidecar/record.ts';
import { hintsOverlap, parseHint } from './positionHint.ts';

/** Whether two records shared text when they were stored, as far as their hints or their words tell. */
export function sharedText(some: readonly Anchor[], others: readonly Anchor[]): boolean {
  return some.some((here) =>
    others.some(
      (there) => overlapByHint(here, there) || isWithin(here, there) || isWithin(there, here),
    ),
  );
}

function overlapByHint(a: Anchor, b: Anchor): boolean {
  const [here, there] = [parseHint(a.at), parseHint(b.at)];
  return here !== undefined && there !== undefined && hintsOverlap(here, there);
}

/**
 * Whether a quote stands within a longer one, with the same text around it as far as both remember it.
 * One of two that were stored at different times has a hint into another version of the article.
 */
function isWithin(inner: Anchor, outer: Anchor): boolean {
  if (inner.quote.length >= outer.quote.length) return false;
  for (
    let at = outer.quote.indexOf(inner.quote);
    at >= 0;
    at = outer.quote.indexOf(inner.quote, at + 1)
  ) {
    const before = outer.before + outer.quote.slice(0, at);
    const after = outer.quote.slice(at + inner.quote.length) + outer.after;
    if (endAlike(before, inner.before) && beginAlike(after, inner.after)) return true;
  }
  return false;
}

function beginAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function endAlike(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}
