import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import type { ActorChoices } from './pickActor.ts';

/** The actors to choose from for a claim of an article. */
export function actorChoices(session: Session, article: ArticleUri): ActorChoices {
  const annotations = session.annotationsOf(article);
  const claimed = annotations?.claims.flatMap(({ actor }) => actor ?? []) ?? [];
  const mentioned = annotations?.mentions.map(({ actor }) => actor) ?? [];
  const listed = session.codebookOf(article)?.actors ?? [];
  const elsewhere = session
    .articles()
    .filter((other) => other.article !== article)
    .flatMap(({ claims }) => claims.flatMap(({ actor }) => (actor?.kind === 'name' ? actor : [])));
  return {
    inArticle: [...claimed, ...mentioned].map(({ name }) => name),
    inCodebook: listed.filter((actor) => actor.mergedInto === undefined).map(({ name }) => name),
    elsewhere: elsewhere.map(({ name }) => name).sort(),
  };
}
