import { l10n, window } from 'vscode';
import { withoutLinks } from '../../core/text/foreignWords.ts';
import { shownNumber } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { pickActor } from '../../host/pickActor.ts';
import { type ChosenClaim, claimOf } from '../../host/subject.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { actorChoices } from './actorChoices.ts';
import { wordsOf } from './argument.ts';
import type { Deciding } from './index.ts';
import { pickTarget } from './pickTarget.ts';
import { refuseLines } from './refuseLines.ts';
import { targetChoices } from './targetChoices.ts';

/** Who makes a claim, what it is about, and what the analyst remarks on it. */
export function fieldCommands(session: Session, host: Host, { decide, on }: Deciding): Disposable {
  const store = new DisposableStore();
  store.add(
    host.command('standpoint.assignActor', async (...args) => {
      const [argument] = args;
      const [common, chosen] = await Promise.all([on(args), claimOf(session, host, argument)]);
      const named = wordsOf(argument, 'actor');
      const actor = chosen && (named ?? (await askForActor(chosen, common.count)));
      if (chosen === undefined || actor === undefined) return;
      const { article, meant } = chosen;
      const said = l10n.t('Actor: {0}', actor);
      await common.decide(article, { type: 'assign', claim: meant, actor }, said);
      await host.recents.note('actors', actor);
    }),
  );
  store.add(
    host.command('standpoint.assignTarget', async (...args) => {
      const [argument] = args;
      const [common, chosen] = await Promise.all([on(args), claimOf(session, host, argument)]);
      if (chosen === undefined) return;
      const { article, claim, meant } = chosen;
      const choices = targetChoices(session, host.recents, article, claim);
      const named = wordsOf(argument, 'target');
      const isUnknown = named !== undefined && !choices.anyWillDo && !choices.isKnown(named);
      if (isUnknown)
        throw new Refusal(
          l10n.t('standpoint.yaml lists no target “{0}”. Add it there, or choose another.', named),
        );
      const target = named ?? (await pickTarget(choices, claim, common.claims));
      if (target === undefined) return;
      const said = target === null ? l10n.t('Target removed') : l10n.t('Target: {0}', target);
      await common.decide(article, { type: 'target', claim: meant, target }, said);
      if (target !== null) await host.recents.note('targets', target);
    }),
  );
  store.add(
    host.command('standpoint.editNote', async (argument) => {
      const chosen = await claimOf(session, host, argument);
      if (chosen === undefined) return;
      const { article, claim, meant } = chosen;
      const present = claim.status === 'stored' ? claim.record.note : undefined;
      refuseLines(session, article, claim);
      const typed = await window.showInputBox({
        title: l10n.t('Note on this claim'),
        prompt: withoutLinks(claim.quote),
        placeHolder: l10n.t('Leave it empty to remove the note'),
        value: present ?? '',
      });
      const note = typed?.trim();
      if (note === undefined || note === (present ?? '')) return;
      const said = note === '' ? l10n.t('Note removed') : l10n.t('Note saved');
      await decide(article, { type: 'note', claim: meant, note: note === '' ? null : note }, said);
    }),
  );

  const askForActor = (
    { article, claim }: ChosenClaim,
    count: number,
  ): Promise<string | undefined> => {
    const present = claim.actor?.name;
    return pickActor(actorChoices(session, host.recents, article, claim), {
      title:
        count === 1
          ? l10n.t('Who makes this claim?')
          : l10n.t('Who makes these {0} claims?', shownNumber(count)),
      placeholder:
        present === undefined ? l10n.t('Name of the actor') : l10n.t('Now: {0}', present),
      ...(present !== undefined && { present }),
    });
  };
  return store;
}
