import { normaliseName } from '../codebook/actors.ts';
import type { ArticleClaims } from './articleClaims.ts';
import type { SharedSubject } from './nodes.ts';

/**
 * What comes first: `count`, groups with most claims; `name`, by the alphabet; `place`, as the articles
 * and their texts go; `date`, the latest articles.
 */
export const sortings = ['count', 'name', 'place', 'date'] as const;
export type Sorting = (typeof sortings)[number];

/** Articles in the order of a list; without dates, by their addresses. */
export function compareArticles(
  a: Pick<ArticleClaims<string>, 'article' | 'date'>,
  b: Pick<ArticleClaims<string>, 'article' | 'date'>,
  sorting: Sorting,
): number {
  return (sorting === 'date' ? latestFirst(a.date, b.date) : 0) || compare(a.article, b.article);
}

/** Dates as texts sort as the days do. What has no date comes last. */
export function latestFirst(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(b, a);
}

/** By what a group is looked for. */
export function sortName(subject: SharedSubject<string>): string {
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
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
