import { commands, window } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { UnmergedFile, UnmergedFiles } from '../../host/git/unmergedFiles.ts';
import type { Disposable } from '../../session/event.ts';
import { fileName } from '../../session/uris.ts';

/**
 * Offers to resolve conflicts once whenever a merge leaves some, and tells the menus whether there are
 * any. Nobody is asked again while the same merge goes on.
 */
export function offerToResolve(unmerged: UnmergedFiles): Disposable {
  const store = new DisposableStore();
  let isOffered = false;
  const look = (files: readonly UnmergedFile[]) => {
    const hasConflicts = files.length > 0;
    commands.executeCommand('setContext', 'standpoint.hasConflicts', hasConflicts);
    if (hasConflicts && !isOffered) offer(files);
    isOffered = hasConflicts;
  };
  store.add(unmerged.onDidChange(look));
  look(unmerged.all);
  return store;
}

async function offer(files: readonly UnmergedFile[]): Promise<void> {
  const [first] = files;
  const name = first && files.length === 1 ? `“${fileName(first.uri.toString())}”` : undefined;
  const what = name ?? `${files.length} annotation files`;
  const button = 'Resolve Conflicts…';
  const answer = await window.showInformationMessage(
    `Git could not merge ${what} line by line. Standpoint can, and asks where two people disagree.`,
    button,
  );
  if (answer === button) await commands.executeCommand('standpoint.resolveConflicts');
}
