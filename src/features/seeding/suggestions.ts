import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** An article with the number of its claims that nobody has decided on: at least one. */
export interface Suggestions {
  readonly article: ArticleUri;
  readonly suggested: number;
}

/** The articles that can be seeded, in the order of their addresses. */
export function articlesWithSuggestions(session: Session): readonly Suggestions[] {
  return session.articles
    .all()
    .map(({ article, facts }) => ({
      article,
      suggested: facts.filter(({ isStored }) => !isStored).length,
    }))
    .filter(({ suggested }) => suggested > 0);
}

/** Whether these are articles whose suggestions are known, for which no other has to be read. */
export function areSearched(session: Session, addresses: readonly string[]): boolean {
  const unsearched = new Set<string>(session.without('suggestions'));
  const isKnown = (address: string) => session.articles.listed(address as ArticleUri) !== undefined;
  return addresses.every((address) => isKnown(address) && !unsearched.has(address));
}
