import { l10n } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Session } from '../session/session.ts';
import { fileName } from '../session/uris.ts';
import { tellWhetherArticleIsActive } from './articles.ts';
import { DisposableStore } from './disposableStore.ts';
import { FolderFiles } from './folderFiles.ts';
import type { Host } from './host.ts';
import { followDocuments } from './openDocuments.ts';

/** Keeps a session informed of everything that happens in the editor and on disk. */
export function follow(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  host.attend(l10n.t('restoring sidecars'), async () => {
    const { restored, failures } = await session.onDisk.recover();
    for (const uri of restored) {
      host.log.warn(`${fileName(uri)} was restored: its last write had been cut off.`);
    }
    for (const failure of failures) host.log.error('a sidecar was not restored', String(failure));
  });
  const restored = host.attend(l10n.t('reading the folder'), () => session.restoring.begin());
  store.add(tellWhetherArticleIsActive(host));
  store.add(followDocuments(session, host));
  store.add(new FolderFiles(session, host, restored));
  return store;
}
