import { l10n, type QuickPickItem, window } from 'vscode';
import { nameOf } from '../../host/articleName.ts';
import { shownNumber } from '../../host/counts.ts';
import { pickSeveral } from '../../host/plainItems.ts';
import type { Suggestions } from './suggestions.ts';

interface ArticleItem extends QuickPickItem {
  readonly suggestions: Suggestions;
}

/** Asks which articles are to be seeded, the open one first and ticked. Undefined when none is chosen. */
export async function pickArticles(
  all: readonly Suggestions[],
): Promise<readonly Suggestions[] | undefined> {
  const open = window.activeTextEditor?.document.uri.toString();
  const isOpen = ({ article }: Suggestions) => article === open;
  const items = all
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
    .map(
      (suggestions): ArticleItem => ({
        suggestions,
        label: nameOf(suggestions.article),
        description:
          suggestions.suggested === 1
            ? l10n.t('1 suggestion')
            : l10n.t('{0} suggestions', shownNumber(suggestions.suggested)),
        picked: isOpen(suggestions),
      }),
    );
  if (items.length === 0) return [];
  const picked = await pickSeveral(items, {
    title: l10n.t('Seed Claims: store the suggestions of these articles, untagged'),
    placeHolder: l10n.t('Articles'),
  });
  return picked === undefined || picked.length === 0
    ? undefined
    : picked.map(({ suggestions }) => suggestions);
}
