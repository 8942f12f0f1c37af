import type { ClaimSummary } from '../core/annotation/annotation.ts';
import { normaliseName } from '../core/codebook/actors.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';

/** An actor of the folder: one that makes claims, or one that a codebook lists. */
export interface FolderActor {
  readonly name: string;
  /** Articles that know it: where it makes claims, else those of its codebook. */
  readonly articles: readonly ArticleUri[];
  /** How many claims it makes. */
  readonly claims: number;
}

/** Every actor of the folder once, those with most claims first, equal ones by name. */
export function folderActors(session: Session): readonly FolderActor[] {
  const actors = new Map<string, { name: string; articles: Set<ArticleUri>; claims: number }>();
  const meet = (name: string, article: ArticleUri, claims: number) => {
    const key = normaliseName(name);
    const known = actors.get(key) ?? { name, articles: new Set(), claims: 0 };
    known.articles.add(article);
    known.claims += claims;
    actors.set(key, known);
  };
  const articles = session.articles.all();
  for (const { article, claims } of articles) {
    for (const { actor } of claims) if (actor !== undefined) meet(actor.name, article, 1);
  }
  const claiming = new Set(actors.keys());
  for (const { article } of articles) {
    for (const { name, mergedInto } of session.articles.codebookOf(article)?.actors ?? []) {
      const isSilent = mergedInto === undefined && !claiming.has(normaliseName(name));
      if (isSilent) meet(name, article, 0);
    }
  }
  return [...actors.values()]
    .map((actor) => ({ ...actor, articles: [...actor.articles] }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

/** A claim and its article. */
export interface ClaimInArticle {
  readonly article: ArticleUri;
  readonly claim: ClaimSummary;
}

/** The claims that an actor makes in the folder, in the order of articles and of their texts. */
export function claimsOf(session: Session, actor: string): readonly ClaimInArticle[] {
  const key = normaliseName(actor);
  return session.articles
    .all()
    .flatMap(({ article, claims }) =>
      claims
        .filter((claim) => normaliseName(claim.actor?.name ?? '') === key)
        .map((claim) => ({ article, claim })),
    );
}
