import type { ClaimSummary } from '../core/annotation/annotation.ts';
import { normaliseName } from '../core/codebook/actors.ts';
import { groupedBy } from '../core/text/groupedBy.ts';
import type { Articles } from '../session/articles.ts';
import type { Session } from '../session/session.ts';
import type { Spoken } from '../session/speakers.ts';
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
export function folderActors({ articles }: Session): readonly FolderActor[] {
  const speaking = articles.speakers.all();
  return [...[...speaking.values()].map(speaker), ...silentActors(articles, speaking)].sort(
    (a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1),
  );
}

function speaker(everywhere: ReadonlyMap<ArticleUri, Spoken>): FolderActor {
  const claims = [...everywhere.values()].reduce((sum, spoken) => sum + spoken.claims.length, 0);
  const [any] = everywhere.values();
  const first = [...everywhere.keys()].reduce((a, b) => (a < b ? a : b), any?.of.article ?? '');
  const spoken = everywhere.get(first as ArticleUri);
  const name = spoken?.of.facts[spoken.claims[0] ?? 0]?.actor?.name ?? '';
  return {
    name,
    claims,
    get articles() {
      return [...everywhere.keys()].sort();
    },
  };
}

/** Whom codebooks list and who makes no claim. */
function silentActors(
  articles: Articles,
  speaking: ReadonlyMap<string, unknown>,
): readonly FolderActor[] {
  const all = articles.all().map(({ article }) => article);
  const byCodebook = groupedBy(all, (article) => articles.codebookOf(article));
  const silent = new Map<string, { name: string; articles: ArticleUri[] }>();
  for (const [codebook, known] of byCodebook) {
    for (const { name, mergedInto } of codebook?.actors ?? []) {
      const key = normaliseName(name);
      if (mergedInto !== undefined || speaking.has(key)) continue;
      const actor = silent.get(key) ?? { name, articles: [] };
      silent.set(key, actor);
      actor.articles.push(...known);
    }
  }
  return [...silent.values()].map((actor) => ({ ...actor, claims: 0 }));
}

/** A claim and its article. */
export interface ClaimInArticle {
  readonly article: ArticleUri;
  readonly claim: ClaimSummary;
}

/** The claims that actors of this name make in the folder, in the order of articles and of their texts. */
export function claimsOf(session: Session, actor: string): readonly ClaimInArticle[] {
  return claimsIn(session.articles.speakers.called(actor));
}

/** Claims by their numbers as what they are. */
export function claimsIn(spoken: readonly Spoken[]): readonly ClaimInArticle[] {
  return spoken.flatMap(({ of, claims }) =>
    claims.flatMap((at) => of.claims[at] ?? []).map((claim) => ({ article: of.article, claim })),
  );
}
