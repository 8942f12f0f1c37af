import { l10n, Uri, WorkspaceEdit, workspace } from 'vscode';
import { exists } from '../../host/exists.ts';
import { say } from '../../host/say.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, fileName, type SidecarUri, sidecarOf } from '../../session/uris.ts';

/** Moves a sidecar to an article that has none, as a rename in VS Code. Rejects where one is there by now. */
export async function moveSidecar(
  session: Session,
  sidecar: SidecarUri,
  article: ArticleUri,
): Promise<void> {
  await session.onDisk.settled();
  const [from, to] = [Uri.parse(sidecar, true), Uri.parse(sidecarOf(article), true)];
  if (await exists(to)) {
    throw new Refusal(
      l10n.t(
        '“{0}” is there already and is not overwritten. Nothing was moved.',
        fileName(sidecarOf(article)),
      ),
    );
  }
  // Decisions that could not be written yet have no file to rename.
  if (await exists(from)) {
    const edit = new WorkspaceEdit();
    edit.renameFile(from, to);
    if (!(await workspace.applyEdit(edit))) {
      throw new Refusal(l10n.t('“{0}” could not be moved. It is where it was.', fileName(sidecar)));
    }
  }
  await session.moves.move({ from: sidecar, to: sidecarOf(article) });
  say(l10n.t('Moved to {0}', fileName(sidecarOf(article))));
}
