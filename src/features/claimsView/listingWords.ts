import { l10n } from 'vscode';
import { without } from '../../core/corpus/claimFilter.ts';
import type { FilterChoices } from '../../core/corpus/filterChoices.ts';
import type { Grouping } from '../../core/corpus/grouping.ts';
import type { Sorting } from '../../core/corpus/ordering.ts';
import type { ListingFilter } from '../../core/corpus/rememberedFilter.ts';
import type { ClaimKind } from '../../core/engine/analysis.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { anyOf, inQuotes } from '../../host/lists.ts';
import type { Listing } from './listing.ts';

/** What claims can be grouped by, as the choice says it. */
export function groupingWords(): { readonly [grouping in Grouping]: string } {
  return {
    actor: l10n.t('Actor'),
    stance: l10n.t('Stance'),
    target: l10n.t('Target'),
    article: l10n.t('Article'),
    none: l10n.t('No Groups'),
  };
}

/** What claims can be sorted by, as the choice says it. */
export function sortingWords(): { readonly [sorting in Sorting]: string } {
  return {
    count: l10n.t('Most Claims First'),
    name: l10n.t('Name'),
    place: l10n.t('Place in the Text'),
    date: l10n.t('Latest Articles First'),
  };
}

/** The kinds of claims, as the filter says them. */
export function kindLabels(): { readonly [kind in ClaimKind]: string } {
  return {
    direct: l10n.t('Quoted'),
    mixed: l10n.t('Partly quoted'),
    indirect: l10n.t('Reported'),
  };
}

/** How the list differs from the plain one, in a few words for the line above it. */
export function listingWords(
  { grouping, sorting, filter }: Listing,
  choices: FilterChoices,
): string {
  return [groupedWords(grouping), sortedWords(sorting), ...filterWords(filter, choices)]
    .filter((words) => words !== '')
    .join(' · ');
}

function groupedWords(grouping: Grouping): string {
  const words: { readonly [grouping in Grouping]: string } = {
    actor: '',
    stance: l10n.t('by stance'),
    target: l10n.t('by target'),
    article: l10n.t('by article'),
    none: l10n.t('flat'),
  };
  return words[grouping];
}

function sortedWords(sorting: Sorting): string {
  const words: { readonly [sorting in Sorting]: string } = {
    count: '',
    name: l10n.t('by name'),
    place: l10n.t('by place'),
    date: l10n.t('by date'),
  };
  return words[sorting];
}

/** What a filter lets pass, part by part. */
function filterWords(filter: ListingFilter, choices: FilterChoices): readonly string[] {
  const { stances = [], targets = [], kinds = [], text = '', onlyThisArticle } = filter;
  const alternatives = [
    stances.map((id) => stanceWords(id, choices)),
    targets.map((id) => targetWords(id, choices)),
    kinds.map((kind) => kindLabels()[kind]),
  ];
  return [
    ...(onlyThisArticle ? [l10n.t('this article')] : []),
    ...alternatives.filter((words) => words.length > 0).map((words) => anyOf(words)),
    ...(text === '' ? [] : [inQuotes(text)]),
  ];
}

export function stanceWords(id: string, { stances }: FilterChoices): string {
  if (id === without) return l10n.t('Not tagged');
  return namesOr(id, stances.get(id)?.map(stanceLabel));
}

export function targetWords(id: string, { targets }: FilterChoices): string {
  if (id === without) return l10n.t('No target');
  return namesOr(
    id,
    targets.get(id)?.map(({ label }) => label),
  );
}

/** What several codebooks call the same differently has all its names. */
function namesOr(id: string, names: readonly string[] = []): string {
  return names.length === 0 ? id : [...new Set(names)].join(' / ');
}
