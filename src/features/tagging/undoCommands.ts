import { l10n } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import { throwFirst } from '../../host/failures.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import type { Deed } from '../../session/decisions/deeds.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { deedWords, placeOf } from './deedWords.ts';

/** Taking decisions back, and doing them again. */
export function undoCommands(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  store.add(
    host.command('standpoint.undoDecision', async () => {
      const deed = await replayed(session.undo(), host);
      say(
        deed === undefined
          ? l10n.t('There is no decision to undo.')
          : l10n.t('Undone: {0} in {1}', deedWords(deed), placeOf(deed)),
      );
    }),
  );
  store.add(
    host.command('standpoint.redoDecision', async () => {
      const deed = await replayed(session.redo(), host);
      say(
        deed === undefined
          ? l10n.t('There is no decision to redo.')
          : l10n.t('Done again: {0} in {1}', deedWords(deed), placeOf(deed)),
      );
    }),
  );
  return store;
}

/** Of several files that it failed in, one is told and the others go to the log. */
async function replayed(deed: Promise<Deed | undefined>, host: Host): Promise<Deed | undefined> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof AggregateError) throwFirst(error.errors, host.log);
    throw error;
  }
}
