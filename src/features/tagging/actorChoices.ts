import { l10n } from 'vscode';
import type { ActorGroup } from '../../host/pickActor.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** The actors to choose from for a claim of an article: those in it, in its codebook, elsewhere in the folder. */
export function actorChoices(session: Session, article: ArticleUri): readonly ActorGroup[] {
  const annotations = session.articles.annotationsOf(article);
  const claimed = annotations?.claims.flatMap(({ actor }) => actor ?? []) ?? [];
  const mentioned = annotations?.mentions.map(({ actor }) => actor) ?? [];
  const listed = session.articles.codebookOf(article)?.actors ?? [];
  const elsewhere = session.articles
    .all()
    .filter((other) => other.article !== article)
    .flatMap(({ claims }) => claims.flatMap(({ actor }) => (actor?.kind === 'name' ? actor : [])));
  const unmerged = listed.filter((actor) => actor.mergedInto === undefined);
  return [
    { title: l10n.t('In this article'), names: [...claimed, ...mentioned].map(({ name }) => name) },
    { title: l10n.t('In the codebook'), names: unmerged.map(({ name }) => name) },
    { title: l10n.t('In other articles'), names: elsewhere.map(({ name }) => name).sort() },
  ];
}
