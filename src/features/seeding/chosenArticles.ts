import { Uri } from 'vscode';
import type { Suggestions } from './suggestions.ts';

/**
 * The articles that a menu was opened on: files and folders of the Explorer, articles of the sidebar, with
 * all others that are selected there. Undefined where the command came from no menu.
 */
export function chosenArticles(
  [clicked, selected]: readonly unknown[],
  suggestions: readonly Suggestions[],
): readonly Suggestions[] | undefined {
  const things = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const addresses = things.map(addressOf).filter((address) => address !== undefined);
  if (addresses.length === 0) return undefined;
  return suggestions.filter(({ article }) =>
    addresses.some((address) => article === address || article.startsWith(`${address}/`)),
  );
}

function addressOf(thing: unknown): string | undefined {
  if (thing instanceof Uri) return thing.toString();
  if (typeof thing !== 'object' || thing === null) return undefined;
  if ('article' in thing && typeof thing.article === 'string') return thing.article;
  return 'subject' in thing ? addressOf(thing.subject) : undefined;
}
