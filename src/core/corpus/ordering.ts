import { normaliseName } from '../codebook/actors.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { SharedSubject } from './nodes.ts';

/**
 * What comes first: `count`, groups with most claims; `name`, by the alphabet; `place`, as the articles
 * and their texts go; `date`, the latest articles.
 */
export const sortings = ['count', 'name', 'place', 'date'] as const;
export type Sorting = (typeof sortings)[number];

/** A group while it is sorted: its claims are in the order of the sorting. */
export interface SortedGroup<A extends string> {
  readonly subject: SharedSubject<A>;
  readonly key: string;
  readonly claims: readonly ListedClaim<A>[];
}

/** Claims as they go, in the order of a list; where nothing else tells them apart, as they go. */
export function inClaimOrder<A extends string>(
  claims: readonly ListedClaim<A>[],
  sorting: Sorting,
): readonly ListedClaim<A>[] {
  switch (sorting) {
    case 'count':
    case 'place':
      return claims;
    case 'date':
      return claims.toSorted((a, b) => latestFirst(a.date, b.date));
    case 'name':
      return byNames(claims, ({ claim }) => normaliseName(claim.quote));
  }
}

/** Groups in the order of a list. What has nothing in common (no actor, not tagged, no target) comes last. */
export function inGroupOrder<A extends string>(
  groups: readonly SortedGroup<A>[],
  sorting: Sorting,
): readonly SortedGroup<A>[] {
  const first = groupOrders[sorting];
  const before = (a: SortedGroup<A>, b: SortedGroup<A>) =>
    Number(isRest(a.subject)) - Number(isRest(b.subject)) || first(a, b);
  // Groups with no other difference go by their keys, of which no two are equal.
  const byKey = groups.toSorted((a, b) => compare(a.key, b.key));
  return byNames(byKey, ({ subject }) => sortName(subject), before);
}

/** Sorted by `first`, then by name: names are made once, and not at every comparison. */
function byNames<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  first: (a: T, b: T) => number = () => 0,
): readonly T[] {
  return things
    .map((thing) => ({ thing, name: nameOf(thing) }))
    .sort((a, b) => first(a.thing, b.thing) || compare(a.name, b.name))
    .map(({ thing }) => thing);
}

type GroupOrder = (a: SortedGroup<string>, b: SortedGroup<string>) => number;

const groupOrders: { readonly [sorting in Sorting]: GroupOrder } = {
  count: byCount,
  name: () => 0,
  place: byPlace,
  date: (a, b) => latestFirst(a.claims[0]?.date, b.claims[0]?.date),
};

/** Articles keep their order under an actor, whatever they hold: they are looked for by name. */
function byCount(a: SortedGroup<string>, b: SortedGroup<string>): number {
  if (a.subject.by === 'article') return byPlace(a, b);
  return b.claims.length - a.claims.length;
}

function byPlace(a: SortedGroup<string>, b: SortedGroup<string>): number {
  return earliest(a) - earliest(b);
}

function earliest({ claims }: SortedGroup<string>): number {
  return claims[0]?.place ?? 0;
}

/** Dates as texts sort as the days do. What has no date comes last. */
function latestFirst(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(b, a);
}

function isRest(subject: SharedSubject<string>): boolean {
  if (subject.by === 'article') return false;
  return subject.by === 'actor' ? subject.actor === undefined : subject.id === undefined;
}

function sortName(subject: SharedSubject<string>): string {
  switch (subject.by) {
    case 'actor':
      return normaliseName(subject.actor?.name ?? '');
    case 'article':
      return subject.article;
    case 'stance':
      return normaliseName(subject.stance?.label ?? subject.id ?? '');
    case 'target':
      return normaliseName(subject.label);
  }
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
