import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import { type LikelyTargets, likelyTargets } from '../../core/choices/likelyTargets.ts';
import type { CountedArticle } from '../../core/corpus/claimFacts.ts';
import type { Recents } from '../../host/recents.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** The targets to choose from for a claim of an article. */
export interface TargetChoices extends LikelyTargets {
  labelOf(id: string): string;
  isKnown(id: string): boolean;
  /** Where the codebook lists no targets, any name will do. */
  readonly anyWillDo: boolean;
}

/** The codebook's targets, or those that records of the folder name where it lists none. */
export function targetChoices(
  { articles }: Session,
  recents: Recents,
  article: ArticleUri,
  claim: ClaimSummary,
): TargetChoices {
  const listed = articles.codebookOf(article)?.targets ?? [];
  const anyWillDo = listed.length === 0;
  const known = anyWillDo ? targetsNamed(articles.all()) : listed.map(({ id }) => id);
  const claims = articles.annotationsOf(article)?.claims ?? [];
  const labels = new Map<string, string>(listed.map(({ id, label }) => [id, label]));
  return {
    ...likelyTargets(claim, claims, known, recents.of('targets')),
    labelOf: (id) => labels.get(id) ?? id,
    isKnown: (id) => known.includes(id),
    anyWillDo,
  };
}

function targetsNamed(articles: readonly CountedArticle<ArticleUri>[]): readonly string[] {
  const named = new Set<string>();
  for (const { facts } of articles) {
    for (const { target } of facts) if (target !== undefined) named.add(target.id);
  }
  return [...named].sort();
}
