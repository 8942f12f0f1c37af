import type { SharedSubject } from '../../core/corpus/nodes.ts';
import { compare, compareArticles, latestFirst, type Sorting } from '../../core/corpus/ordering.ts';
import type { ClaimGroup } from './claimGroup.ts';

type Order = (a: ClaimGroup<string>, b: ClaimGroup<string>) => number;

/**
 * How groups go in a list. What has nothing in common (no actor, not tagged, no target) comes last; groups with no
 * other difference go by their names, then by their keys, of which no two are equal.
 */
export function groupOrder(sorting: Sorting): Order {
  const first = orders[sorting];
  return (a, b) =>
    Number(isRest(a)) - Number(isRest(b)) ||
    first(a, b) ||
    compare(a.heading?.name ?? '', b.heading?.name ?? '') ||
    compare(a.key, b.key);
}

const orders: { readonly [sorting in Sorting]: Order } = {
  count: byCount,
  name: () => 0,
  place: byPlace,
  date: (a, b) => latestFirst(a.heading?.first.of.date, b.heading?.first.of.date),
};

/** Articles keep their order under an actor, whatever they hold: they are looked for by name. */
function byCount(a: ClaimGroup<string>, b: ClaimGroup<string>): number {
  if (a.heading?.subject.by === 'article') return byPlace(a, b);
  return b.counts.count - a.counts.count;
}

/** By their first claims, as articles and their texts go. */
function byPlace(a: ClaimGroup<string>, b: ClaimGroup<string>): number {
  const [one, other] = [a.heading?.first, b.heading?.first];
  if (one === undefined || other === undefined) return 0;
  return (
    compareArticles(one.of, other.of, 'place') || (one.claims[0] ?? 0) - (other.claims[0] ?? 0)
  );
}

function isRest({ heading }: ClaimGroup<string>): boolean {
  const subject: SharedSubject<string> | undefined = heading?.subject;
  if (subject === undefined || subject.by === 'article') return false;
  return subject.by === 'actor' ? subject.actor === undefined : subject.id === undefined;
}
