import { type FileWillRenameEvent, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, sidecarOf } from '../../session/uris.ts';

/** A sidecar goes where its article goes when that is renamed or moved in VS Code. */
export function register(session: Session, _host: Host): Disposable {
  return workspace.onWillRenameFiles((event) => {
    const moves = sidecarMoves(event, session);
    if (moves.length > 0) event.waitUntil(Promise.resolve(toEdit(moves)));
  });
}

interface Move {
  readonly from: Uri;
  readonly to: Uri;
}

/** A folder takes its sidecars along by itself. */
function sidecarMoves({ files }: FileWillRenameEvent, session: Session): readonly Move[] {
  return files.flatMap(({ oldUri, newUri }) => {
    const article = oldUri.toString() as ArticleUri;
    if (!session.hasSidecar(article)) return [];
    const to = sidecarOf(newUri.toString() as ArticleUri);
    return [{ from: Uri.parse(sidecarOf(article), true), to: Uri.parse(to, true) }];
  });
}

/** A sidecar that is already at the new place is not overwritten: the old one stays where it is. */
function toEdit(moves: readonly Move[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { from, to } of moves) edit.renameFile(from, to, { ignoreIfExists: true });
  return edit;
}
