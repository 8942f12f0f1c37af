import { window, workspace } from 'vscode';
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
  const [save, leave] = ['Save and Commit', 'Commit What Is Saved'];
  const answer = await window.showWarningMessage(
    `${nameFiles(unsaved.map(({ uri }) => uri))} ${unsaved.length === 1 ? 'has' : 'have'} unsaved changes.`,
    { modal: true },
    save,
    leave,
  );
  if (answer !== save) return answer === leave;
  for (const document of unsaved) {
    if (await document.save()) continue;
    throw new Refusal(`Nothing was committed: ${nameFiles([document.uri])} could not be saved.`);
  }
  return true;
}
