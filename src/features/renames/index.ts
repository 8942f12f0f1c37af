import { l10n, workspace } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { sidecarDeletions } from './sidecarDeletions.ts';
import { sidecarMoves } from './sidecarMoves.ts';

/**
 * A sidecar goes where its article goes when that is renamed, moved or deleted in VS Code, and comes back
 * with it when that is undone: VS Code does and undoes both as one.
 */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  store.add(
    workspace.onWillRenameFiles((event) => {
      event.waitUntil(session.onDisk.settled().then(() => sidecarMoves(event, host)));
    }),
  );
  store.add(
    workspace.onDidRenameFiles(({ files }) => {
      host.attend(l10n.t('following what was renamed'), async () => {
        for (const { oldUri, newUri } of files) {
          await session.moves.move({ from: oldUri.toString(), to: newUri.toString() });
        }
      });
    }),
  );
  store.add(
    workspace.onWillDeleteFiles((event) => {
      event.waitUntil(session.onDisk.settled().then(() => sidecarDeletions(event, host)));
    }),
  );
  store.add(
    workspace.onDidDeleteFiles(({ files }) => {
      host.attend(l10n.t('following what was deleted'), async () => {
        for (const uri of files) await session.moves.forget(uri.toString());
      });
    }),
  );
  return store;
}
