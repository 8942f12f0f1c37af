import type { Anchor } from './record.ts';

/** Whether two lists of anchors say the same. */
export function areSameAnchors(some: readonly Anchor[], others: readonly Anchor[]): boolean {
  return (
    some.length === others.length &&
    some.every((anchor, i) => hasSameWords(anchor, others[i]) && anchor.at === others[i]?.at)
  );
}

/** Whether two anchors have the same words and surroundings, wherever they stood. */
export function hasSameWords(a: Anchor, b: Anchor | undefined): boolean {
  return a.quote === b?.quote && a.before === b.before && a.after === b.after;
}
