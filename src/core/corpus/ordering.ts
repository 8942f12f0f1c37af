import { normaliseName } from '../codebook/actors.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { GroupSubject } from './nodes.ts';

/**
 * What comes first: `count`, groups with most claims; `name`, by the alphabet; `place`, as the articles
 * and their texts go; `date`, the latest articles.
 */
export const sortings = ['count', 'name', 'place', 'date'] as const;
export type Sorting = (typeof sortings)[number];

/** A group while it is sorted: its claims are in the order of the sorting. */
export interface SortedGroup<A extends string> {
  readonly subject: GroupSubject<A>;
  readonly key: string;
  readonly claims: readonly ListedClaim<A>[];
}

/** Compares claims within a list; where nothing else tells them apart, by their place. */
export function claimOrder(
  sorting: Sorting,
): (a: ListedClaim<string>, b: ListedClaim<string>) => number {
  const first = {
    count: () => 0,
    place: () => 0,
    name: (a: ListedClaim<string>, b: ListedClaim<string>) =>
      compare(normaliseName(a.claim.quote), normaliseName(b.claim.quote)),
    date: (a: ListedClaim<string>, b: ListedClaim<string>) => latestFirst(a.date, b.date),
  }[sorting];
  return (a, b) => first(a, b) || a.place - b.place;
}

/** Compares groups. What has nothing in common (no actor, not tagged, no target) comes last. */
export function groupOrder(
  sorting: Sorting,
): (a: SortedGroup<string>, b: SortedGroup<string>) => number {
  const first = {
    count: byCount,
    name: () => 0,
    place: byPlace,
    date: (a: SortedGroup<string>, b: SortedGroup<string>) =>
      latestFirst(a.claims[0]?.date, b.claims[0]?.date),
  }[sorting];
  return (a, b) =>
    Number(isRest(a.subject)) - Number(isRest(b.subject)) ||
    first(a, b) ||
    compare(sortName(a.subject), sortName(b.subject)) ||
    compare(a.key, b.key);
}

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

function isRest(subject: GroupSubject<string>): boolean {
  if (subject.by === 'article') return false;
  return subject.by === 'actor' ? subject.actor === undefined : subject.id === undefined;
}

function sortName(subject: GroupSubject<string>): string {
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
