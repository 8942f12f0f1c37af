import type { Codebook } from '../../core/codebook/codebook.ts';
import { without } from '../../core/corpus/claimFilter.ts';
import type { Grouping } from '../../core/corpus/grouping.ts';
import type { Sorting } from '../../core/corpus/ordering.ts';
import type { ClaimKind } from '../../core/engine/analysis.ts';
import type { Listing, ListingFilter } from './listing.ts';

export const groupingWords: { readonly [grouping in Grouping]: string } = {
  actor: 'Actor',
  stance: 'Stance',
  target: 'Target',
  article: 'Article',
  none: 'No Groups',
};

export const sortingWords: { readonly [sorting in Sorting]: string } = {
  count: 'Most Claims First',
  name: 'Name',
  place: 'Place in the Text',
  date: 'Latest Articles First',
};

export const kindLabels: { readonly [kind in ClaimKind]: string } = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Reported',
};

/** How the list differs from the plain one, in a few words for the line above it. */
export function listingWords({ grouping, sorting, filter }: Listing, codebook: Codebook): string {
  return [
    ...(grouping === 'actor' ? [] : [grouping === 'none' ? 'flat' : `by ${grouping}`]),
    ...(sorting === 'count' ? [] : [`by ${sorting}`]),
    ...filterWords(filter, codebook),
  ].join(' · ');
}

/** What a filter lets pass, part by part. */
function filterWords(filter: ListingFilter, codebook: Codebook): readonly string[] {
  const { stances = [], targets = [], kinds = [], text = '', onlyThisArticle } = filter;
  const alternatives = [
    stances.map((id) => stanceWords(id, codebook)),
    targets.map((id) => targetWords(id, codebook)),
    kinds.map((kind) => kindLabels[kind]),
  ];
  return [
    ...(onlyThisArticle ? ['this article'] : []),
    ...alternatives.filter((words) => words.length > 0).map((words) => words.join(' or ')),
    ...(text === '' ? [] : [`“${text}”`]),
  ];
}

export function stanceWords(id: string, { stances }: Codebook): string {
  if (id === without) return 'Not tagged';
  return stances.find((stance) => stance.id === id)?.label ?? id;
}

export function targetWords(id: string, { targets }: Codebook): string {
  if (id === without) return 'No target';
  return targets.find((target) => target.id === id)?.label ?? id;
}
