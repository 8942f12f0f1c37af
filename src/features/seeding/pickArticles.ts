import { type QuickPickItem, window } from 'vscode';
import { nameOf } from '../../host/articleName.ts';
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
          suggestions.suggested === 1 ? '1 suggestion' : `${suggestions.suggested} suggestions`,
        picked: isOpen(suggestions),
      }),
    );
  if (items.length === 0) return [];
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Seed Claims: store the suggestions of these articles, untagged',
    placeHolder: 'Articles',
  });
  return picked === undefined || picked.length === 0
    ? undefined
    : picked.map(({ suggestions }) => suggestions);
}
