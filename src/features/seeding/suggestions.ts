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
