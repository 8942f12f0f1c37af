import { l10n } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import { tell } from '../../host/errors.ts';
import type { Host } from '../../host/host.ts';
import { offerFixes } from '../../host/quickFixes.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { chooseBetween } from './chooseBetween.ts';
import { pickDecision } from './pickDecision.ts';

/** Choosing between decisions that were set aside and what somebody else wrote in their place. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { setAside } = session;

  const tellWhetherThereAreSome = () =>
    host.contextKeys.set('standpoint.hasSetAside', setAside.all.length > 0);
  store.add(setAside.onDidChange(tellWhetherThereAreSome));
  store.add(session.onDidChangeArticle(tellWhetherThereAreSome));
  store.add(
    session.onDisk.onDidRefuse((refusal) => tell(host.log, l10n.t('writing a decision'), refusal)),
  );

  store.add(
    offerFixes('set-aside', () => [
      {
        title: l10n.t('Show Set-Aside Decisions…'),
        command: 'standpoint.showSetAsideDecisions',
      },
    ]),
  );
  store.add(
    host.command('standpoint.showSetAsideDecisions', async () => {
      if (setAside.all.length === 0) throw new Refusal(l10n.t('No decision is set aside.'));
      while (setAside.all.length > 0) {
        const decision = await pickDecision(session);
        if (decision === undefined || !(await chooseBetween(session, decision))) return;
      }
    }),
  );
  return store;
}
