import { commands, l10n } from 'vscode';
import type { ContextKeys } from '../../host/contextKeys.ts';
import { shownNumber } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { UnmergedFile, UnmergedFiles } from '../../host/git/unmergedFiles.ts';
import { notice } from '../../host/notice.ts';
import type { Disposable } from '../../session/event.ts';
import { fileName } from '../../session/uris.ts';

/**
 * Offers to resolve conflicts once whenever a merge leaves some, and tells the menus whether there are
 * any. Nobody is asked again while the same merge goes on.
 */
export function offerToResolve(unmerged: UnmergedFiles, contextKeys: ContextKeys): Disposable {
  const store = new DisposableStore();
  let isOffered = false;
  const look = (files: readonly UnmergedFile[]) => {
    const hasConflicts = files.length > 0;
    contextKeys.set('standpoint.hasConflicts', hasConflicts);
    if (hasConflicts && !isOffered) offer(files);
    isOffered = hasConflicts;
  };
  store.add(unmerged.onDidChange(look));
  look(unmerged.all);
  return store;
}

async function offer(files: readonly UnmergedFile[]): Promise<void> {
  const [first] = files;
  const message =
    first && files.length === 1
      ? l10n.t(
          'Git could not merge “{0}” line by line. Standpoint can, and asks where two people disagree.',
          fileName(first.uri.toString()),
        )
      : l10n.t(
          'Git could not merge {0} annotation files line by line. Standpoint can, and asks where two people disagree.',
          shownNumber(files.length),
        );
  const button = l10n.t('Resolve Conflicts…');
  const answer = await notice('information', message, button);
  if (answer === button) await commands.executeCommand('standpoint.resolveConflicts');
}
