import { l10n } from 'vscode';
import { normaliseName } from '../core/codebook/actors.ts';
import type { MetActor } from '../core/corpus/actorProfile.ts';
import { isClaimAddress } from '../core/corpus/articleClaims.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { fromSidebar } from './chosenClaim.ts';
import { actorAtCursor } from './claimAtCursor.ts';
import { folderActors } from './folderActors.ts';
import type { Host } from './host.ts';
import { pickFolderActor } from './pickFolderActor.ts';
import { actorNamed, isRow } from './rowSubject.ts';

/**
 * The actor of the row or claim that a command came from; from elsewhere the one at the cursor, otherwise one that is
 * picked. Undefined when the user picks none. Throws a Refusal for a row that has none, whatever the cursor stands at.
 */
export async function meetActor(
  session: Session,
  host: Host,
  argument: unknown,
  title: string,
): Promise<MetActor<ArticleUri> | undefined> {
  const row = fromSidebar(argument) ? host.chosenClaim.row : argument;
  const met = metBy(session, row);
  if (met !== undefined) return met;
  if (fromSidebar(argument) || isClaimAddress(row) || isRow(row)) throw withoutActor(row);
  const atCursor = actorAtCursor(session, host);
  if (atCursor !== undefined) return atCursor;
  const name = await pickFolderActor(folderActors(session), title);
  return name === undefined ? undefined : metByName(session, name);
}

/** Why a row of the sidebar, or a claim, cannot stand for an actor. */
export function withoutActor(row: unknown): Refusal {
  return isClaimAddress(row)
    ? new Refusal(l10n.t('This claim has no actor yet. Assign one first.'))
    : new Refusal(l10n.t('Choose an actor in the sidebar, or a claim of one.'));
}

/** The actor that a row of a list, or the argument of a keybinding, stands for: its own, or who makes its claim. */
export function metBy(session: Session, row: unknown): MetActor<ArticleUri> | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  if (isClaimAddress(row)) {
    const article = row.article as ArticleUri;
    const actor = session.articles.claim(article, row.key)?.actor;
    return actor && { actor, article };
  }
  if (isRow(row)) return metBy(session, row.subject);
  const name = actorNamed(row);
  if (name === undefined) return undefined;
  const isRole = 'article' in row && typeof row.article === 'string';
  return isRole
    ? { actor: { kind: 'role', name }, article: row.article as ArticleUri }
    : metByName(session, name);
}

/** The actor of the folder with this name, in the first article that knows it. */
function metByName(session: Session, name: string): MetActor<ArticleUri> | undefined {
  const key = normaliseName(name);
  const known = folderActors(session).find((one) => normaliseName(one.name) === key);
  const article = known?.articles[0];
  if (article === undefined) return undefined;
  const claims = session.articles.annotationsOf(article)?.claims ?? [];
  const claim = claims.find(({ actor }) => normaliseName(actor?.name ?? '') === key);
  return { actor: claim?.actor ?? { kind: 'name', name }, article };
}
