import { l10n, window } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { Pause } from '../../host/pause.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { readingItem } from './readingItem.ts';
import { ViewProgress } from './viewProgress.ts';

/** Milliseconds between two words on how far it is; what takes no longer than one is not worth a word. */
const pause = 500;

/** How far the reading of a large folder is, and the commands that stop it and go on with it. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { reading } = session;
  const item = store.add(readingItem());
  const view = store.add(new ViewProgress());

  const show = () => {
    const { progress, stoppedAt } = reading;
    item.show(progress, stoppedAt);
    view.show(progress !== undefined);
    const [isGoing, isStopped] = [progress !== undefined, stoppedAt !== undefined];
    host.contextKeys.set('standpoint.folderBeingRead', isGoing);
    host.contextKeys.set('standpoint.readingStopped', isStopped);
  };
  const shown = store.add(new Pause(host.ports.clock, pause, show));
  const goOn = async () => {
    const going = session.readOn();
    show();
    await going;
  };

  store.add(reading.onDidChange(() => shown.begin()));
  store.add(
    host.settings.suggestions.onDidChange((isWanted) => {
      // Where they are wanted no more, the rest of the reading goes on without them; one that was stopped may have none.
      if (isWanted || reading.stoppedAt === undefined)
        host.attend(l10n.t('reading the folder'), goOn);
      else show();
    }),
  );
  store.add(
    host.command('standpoint.stopReading', async () => {
      reading.stop();
      show();
    }),
  );
  store.add(host.command('standpoint.resumeReading', goOn));
  // A window that is being worked in stays as quick as ever: what it shows is read first.
  store.add(
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined) reading.prefer(editor.document.uri.toString());
    }),
  );
  return store;
}
