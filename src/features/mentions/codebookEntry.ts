import { type LocationLink, Uri } from 'vscode';
import { actorIndex } from '../../core/codebook/actors.ts';
import { looseCodebook } from '../../core/handEditing/looseCodebook.ts';
import { definitionsOf } from '../../core/handEditing/meaning.ts';
import { namedPlaces } from '../../core/handEditing/names.ts';
import { readableParts } from '../../core/yaml/readableParts.ts';
import { codebookFolderOf } from '../../host/codebookFolder.ts';
import type { Host } from '../../host/host.ts';
import { rangesIn } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** Where the codebook that counts for an article lists an actor; empty where it does not. */
export async function codebookEntries(
  session: Session,
  host: Host,
  article: ArticleUri,
  actor: string,
): Promise<LocationLink[]> {
  const folder = codebookFolderOf(article);
  if (folder === undefined) return [];
  const uri = await session.actors.codebookFor(article, folder);
  const text = await host.ports.files.read(uri);
  if (text === undefined) return [];
  const root = readableParts(text);
  const places = namedPlaces('codebook', root);
  const listed = definitionsOf(
    actorIndex(looseCodebook(root)),
    { of: 'actor', value: actor },
    places,
  );
  const rangeIn = rangesIn(text);
  return listed.map(({ entry, span }) => ({
    targetUri: Uri.parse(uri, true),
    targetRange: rangeIn(entry),
    targetSelectionRange: rangeIn(span),
  }));
}
