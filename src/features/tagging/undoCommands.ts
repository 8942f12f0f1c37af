import { l10n } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { deedWords, placeOf } from './deedWords.ts';

/** Taking decisions back, and doing them again. */
export function undoCommands(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  store.add(
    host.command('standpoint.undoDecision', async () => {
      const deed = await session.undo();
      say(
        deed === undefined
          ? l10n.t('There is no decision to undo.')
          : l10n.t('Undone: {0} in {1}', deedWords(deed), placeOf(deed)),
      );
    }),
  );
  store.add(
    host.command('standpoint.redoDecision', async () => {
      const deed = await session.redo();
      say(
        deed === undefined
          ? l10n.t('There is no decision to redo.')
          : l10n.t('Done again: {0} in {1}', deedWords(deed), placeOf(deed)),
      );
    }),
  );
  return store;
}
