import { commands, type FileWillRenameEvent, l10n, Uri, WorkspaceEdit } from 'vscode';
import { exists, isListed } from '../../host/exists.ts';
import type { Host } from '../../host/host.ts';
import { notice } from '../../host/notice.ts';
import { type ArticleUri, fileName, sidecarOf } from '../../session/uris.ts';
import { sidecarBeside } from './sidecarBeside.ts';

interface Move {
  readonly from: Uri;
  readonly to: Uri;
}

/**
 * What VS Code is to do besides when it renames these files. A sidecar that is already at the new place is
 * not overwritten: the other stays where it is, and the user is told.
 */
export async function sidecarMoves(
  { files }: FileWillRenameEvent,
  host: Host,
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const renamed = files.map(({ oldUri }) => oldUri);
  for (const { oldUri, newUri } of files) {
    await host.attend(l10n.t('moving a sidecar'), async () => {
      const from = await sidecarBeside(oldUri, renamed);
      if (from === undefined) return;
      const to = Uri.parse(sidecarOf(newUri.toString() as ArticleUri), true);
      const move = { from, to };
      if (await isTaken(move)) tellOfClash(move);
      else edit.renameFile(move.from, move.to);
    });
  }
  return edit;
}

/** Where names differ in case alone, some file systems have one file under both. */
async function isTaken({ from, to }: Move): Promise<boolean> {
  if (!(await exists(to))) return false;
  const isSameButCase = from.toString().toLowerCase() === to.toString().toLowerCase();
  return !isSameButCase || (await isListed(to));
}

function tellOfClash({ from, to }: Move): void {
  const [stays, there] = [fileName(from.toString()), fileName(to.toString())];
  const message = l10n.t(
    '“{0}” was there already and is not overwritten. The decisions on the renamed article stay in “{1}”: compare the two and keep what is right.',
    there,
    stays,
  );
  notice('warning', message, l10n.t('Compare')).then((answer) => {
    if (answer === undefined) return;
    commands.executeCommand('vscode.diff', from, to, `${stays} ↔ ${there}`);
  });
}
