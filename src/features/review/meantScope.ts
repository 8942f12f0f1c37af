import { l10n, Uri } from 'vscode';
import { type ClaimAddress, isClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { ActorRef } from '../../core/engine/analysis.ts';
import { actorAtCursor } from '../../host/claimAtCursor.ts';
import { folderActors } from '../../host/folderActors.ts';
import type { Host } from '../../host/host.ts';
import { pickFolderActor } from '../../host/pickFolderActor.ts';
import { actorNamed } from '../../host/rowSubject.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import type { Scope } from './reviewing.ts';

/** A folder that was chosen in the Explorer, else all of the workspace. */
export function meantFolder(argument: unknown): Scope {
  return argument instanceof Uri
    ? { over: 'folder', within: argument.toString() }
    : { over: 'folder' };
}

/**
 * The actor of the row or claim that the command came from, or the one at the cursor; otherwise one that is
 * picked. Undefined when the user picks none.
 */
export async function meantActor(
  session: Session,
  host: Host,
  argument: unknown,
): Promise<Scope | undefined> {
  const row = actorNamed(argument);
  if (row !== undefined) return { over: 'actor', ...row };
  const met = isClaimAddress(argument) ? actorOf(session, argument) : actorAtCursor(session, host);
  if (met !== undefined) return { over: 'actor', ...met };
  const name = await pickFolderActor(folderActors(session), l10n.t('Whose claims to review?'));
  return name === undefined ? undefined : { over: 'actor', actor: { kind: 'name', name } };
}

function actorOf(
  session: Session,
  { article, key }: ClaimAddress<string>,
): { readonly actor: ActorRef; readonly article: ArticleUri } | undefined {
  const uri = article as ArticleUri;
  const actor = session.articles.claim(uri, key)?.actor;
  return actor && { actor, article: uri };
}
