import { l10n, window, workspace } from 'vscode';
import { nameFiles } from '../../host/git/nameFiles.ts';
import { Refusal } from '../../session/refusal.ts';
import { classify } from '../../session/uris.ts';

/**
 * A commit takes files as they are on disk. Where sidecars or codebooks have unsaved changes, asks whether
 * to save them first. False when the user gives up.
 */
export async function saveAnnotations(): Promise<boolean> {
  const unsaved = workspace.textDocuments.filter(
    ({ uri, isDirty }) =>
      isDirty &&
      classify(uri.toString()) !== undefined &&
      workspace.getWorkspaceFolder(uri) !== undefined,
  );
  if (unsaved.length === 0) return true;
  const names = nameFiles(unsaved.map(({ uri }) => uri));
  const [save, leave] = [l10n.t('Save and Commit'), l10n.t('Commit What Is Saved')];
  const answer = await window.showWarningMessage(
    unsaved.length === 1
      ? l10n.t('{0} has unsaved changes.', names)
      : l10n.t('{0} have unsaved changes.', names),
    { modal: true },
    save,
    leave,
  );
  if (answer !== save) return answer === leave;
  for (const document of unsaved) {
    if (await document.save()) continue;
    throw new Refusal(
      l10n.t('Nothing was committed: {0} could not be saved.', nameFiles([document.uri])),
    );
  }
  return true;
}
