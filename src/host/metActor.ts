import { normaliseName } from '../core/codebook/actors.ts';
import type { MetActor } from '../core/corpus/actorProfile.ts';
import { isClaimAddress } from '../core/corpus/articleClaims.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { folderActors } from './folderActors.ts';

/** The actor that a row of a list, or the argument of a keybinding, stands for: its own, or who makes its claim. */
export function metBy(session: Session, row: unknown): MetActor<ArticleUri> | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  if (isClaimAddress(row)) {
    const article = row.article as ArticleUri;
    const actor = session.articles.claim(article, row.key)?.actor;
    return actor && { actor, article };
  }
  if ('subject' in row) return metBy(session, row.subject);
  if (!('actor' in row)) return undefined;
  const name = nameIn(row.actor);
  if (name === undefined) return undefined;
  const isRole = 'article' in row && typeof row.article === 'string';
  return isRole
    ? { actor: { kind: 'role', name }, article: row.article as ArticleUri }
    : metByName(session, name);
}

/** The actor of the folder with this name, in the first article that knows it. */
export function metByName(session: Session, name: string): MetActor<ArticleUri> | undefined {
  const key = normaliseName(name);
  const known = folderActors(session).find((one) => normaliseName(one.name) === key);
  const article = known?.articles[0];
  if (article === undefined) return undefined;
  const claims = session.articles.annotationsOf(article)?.claims ?? [];
  const claim = claims.find(({ actor }) => normaliseName(actor?.name ?? '') === key);
  return { actor: claim?.actor ?? { kind: 'name', name }, article };
}

function nameIn(actor: unknown): string | undefined {
  if (typeof actor === 'string') return actor;
  const isNamed = typeof actor === 'object' && actor !== null && 'name' in actor;
  return isNamed && typeof actor.name === 'string' ? actor.name : undefined;
}
