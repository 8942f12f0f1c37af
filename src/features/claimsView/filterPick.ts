import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import { without } from '../../core/corpus/claimFilter.ts';
import type { FilterChoices } from '../../core/corpus/filterChoices.ts';
import type { ListingFilter } from '../../core/corpus/rememberedFilter.ts';
import type { ClaimKind } from '../../core/engine/analysis.ts';
import { pickSeveral } from '../../host/plainItems.ts';
import { kindLabels, stanceWords, targetWords } from './listingWords.ts';

/** What one line of the pick adds to a filter. */
type Part =
  | { readonly is: 'thisArticle' }
  | { readonly is: 'stance'; readonly id: string }
  | { readonly is: 'target'; readonly id: string }
  | { readonly is: 'kind'; readonly kind: ClaimKind };

interface PartItem extends QuickPickItem {
  readonly part?: Part;
}

/**
 * Asks what to list: lines of one part are alternatives, parts add up, no line of a part lets all pass. The
 * present filter is ticked; its words to search for stay. Undefined when the user gives up.
 */
export async function pickFilter(
  filter: ListingFilter,
  choices: FilterChoices,
): Promise<ListingFilter | undefined> {
  const picked = await pickSeveral(itemsFor(filter, choices), {
    title: l10n.t('Show only claims that are …'),
    placeHolder: l10n.t('↓ and Space tick, Enter applies; nothing ticked shows all'),
  });
  if (picked === undefined) return undefined;
  const parts = picked.flatMap(({ part }) => part ?? []);
  const stances = parts.flatMap((part) => (part.is === 'stance' ? [part.id] : []));
  const targets = parts.flatMap((part) => (part.is === 'target' ? [part.id] : []));
  const kinds = parts.flatMap((part) => (part.is === 'kind' ? [part.kind] : []));
  return {
    ...(filter.text !== undefined && { text: filter.text }),
    ...(parts.some(({ is }) => is === 'thisArticle') && { onlyThisArticle: true }),
    ...(stances.length > 0 && { stances }),
    ...(targets.length > 0 && { targets }),
    ...(kinds.length > 0 && { kinds }),
  };
}

function itemsFor(filter: ListingFilter, choices: FilterChoices): readonly PartItem[] {
  const stances = [without, ...choices.stances.keys()];
  const targets = choices.targets.size === 0 ? [] : [without, ...choices.targets.keys()];
  const kindWords = kindLabels();
  const kinds = Object.keys(kindWords) as ClaimKind[];
  return [
    {
      label: l10n.t('In this article'),
      description: l10n.t('the one the editor shows'),
      part: { is: 'thisArticle' },
      picked: filter.onlyThisArticle === true,
    },
    separator(l10n.t('Stance')),
    ...stances.map((id) => ({
      label: stanceWords(id, choices),
      part: { is: 'stance', id } as const,
      picked: filter.stances?.includes(id) === true,
    })),
    ...(targets.length > 0 ? [separator(l10n.t('Target'))] : []),
    ...targets.map((id) => ({
      label: targetWords(id, choices),
      part: { is: 'target', id } as const,
      picked: filter.targets?.includes(id) === true,
    })),
    separator(l10n.t('Kind')),
    ...kinds.map((kind) => ({
      label: kindWords[kind],
      part: { is: 'kind', kind } as const,
      picked: filter.kinds?.includes(kind) === true,
    })),
  ];
}

function separator(label: string): PartItem {
  return { label, kind: QuickPickItemKind.Separator };
}
