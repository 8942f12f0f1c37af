import { type FileWillDeleteEvent, l10n, WorkspaceEdit } from 'vscode';
import type { Host } from '../../host/host.ts';
import { sidecarBeside } from './sidecarBeside.ts';

/** What VS Code is to delete besides. It goes to the trash where the user has one, and is in the same undo. */
export async function sidecarDeletions(
  { files }: FileWillDeleteEvent,
  host: Host,
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const file of files) {
    await host.attend(l10n.t('deleting a sidecar'), async () => {
      const sidecar = await sidecarBeside(file, files);
      if (sidecar !== undefined) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
    });
  }
  return edit;
}
