import { l10n } from 'vscode';
import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import { likelyActors } from '../../core/choices/likelyActors.ts';
import { actorIndex } from '../../core/codebook/actors.ts';
import { defaultCodebook } from '../../core/codebook/codebook.ts';
import type { ActorGroup } from '../../host/pickActor.ts';
import type { Recents } from '../../host/recents.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** The actors to choose from for a claim of an article, the likeliest first. */
export function actorChoices(
  { articles }: Session,
  recents: Recents,
  article: ArticleUri,
  claim: ClaimSummary,
): readonly ActorGroup[] {
  const codebook = articles.codebookOf(article) ?? defaultCodebook;
  const { canonicalName } = actorIndex(codebook);
  const { recent, inArticle, others } = likelyActors({
    text: articles.textOf(article) ?? '',
    annotations: articles.annotationsOf(article) ?? { claims: [], mentions: [] },
    claim,
    // Since then an actor may have got another name.
    recent: recents.of('actors').map((name) => canonicalName(name) ?? name),
    listed: codebook.actors
      .filter(({ mergedInto }) => mergedInto === undefined)
      .map(({ name }) => name),
    elsewhere: articles.speakers.countsBeside(article),
  });
  return [
    { title: l10n.t('Recent'), names: recent },
    { title: l10n.t('In this article'), names: inArticle },
    { title: l10n.t('All'), names: others },
  ];
}
