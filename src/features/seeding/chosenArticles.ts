import { Uri } from 'vscode';
import { type ArticleUri, isWithin } from '../../session/uris.ts';

/** What a menu was opened on, with all others that are selected there. */
export interface Chosen {
  /** Addresses of files and folders. */
  readonly addresses: readonly string[];
  /** Whether an article is among them, or in a folder that is. */
  readonly has: (article: ArticleUri) => boolean;
}

/**
 * The articles that a menu was opened on: files and folders of the Explorer, articles of the sidebar. Undefined where
 * the command came from no menu.
 */
export function chosenArticles([clicked, selected]: readonly unknown[]): Chosen | undefined {
  const things = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const addresses = things.map(addressOf).filter((address) => address !== undefined);
  if (addresses.length === 0) return undefined;
  return {
    addresses,
    has: (article) => addresses.some((address) => isWithin(article, address)),
  };
}

function addressOf(thing: unknown): string | undefined {
  if (thing instanceof Uri) return thing.toString();
  if (typeof thing !== 'object' || thing === null) return undefined;
  if ('article' in thing && typeof thing.article === 'string') return thing.article;
  return 'subject' in thing ? addressOf(thing.subject) : undefined;
}
