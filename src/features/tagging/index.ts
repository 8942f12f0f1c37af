import { commands, l10n } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import { claimOf, subjectOf } from '../../host/subject.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { movesOn } from './argument.ts';
import { fieldCommands } from './fieldCommands.ts';
import { stanceCommands } from './stanceCommands.ts';
import { undoCommands } from './undoCommands.ts';

/** What commands that decide on a claim have in common. */
export interface Deciding {
  /** Carries a decision out and says so. */
  decide(article: ArticleUri, decision: Decision, said: string): Promise<void>;
  /** Goes to the next untagged claim where whoever asked wants that. */
  moveOn(argument: unknown): Promise<void>;
}

/** Deciding on claims: stance, actor, target, note, dismissal, and taking a decision back. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const deciding: Deciding = {
    async decide(article, decision, said) {
      await session.decide(article, decision, host.settings.coder.value);
      say(said);
    },
    async moveOn(argument) {
      if (!movesOn(argument, host.settings.moveOn.value)) return;
      await commands.executeCommand('standpoint.nextUntagged');
    },
  };
  const { decide, moveOn } = deciding;
  store.add(stanceCommands(session, host, deciding));
  store.add(fieldCommands(session, host, deciding));
  store.add(undoCommands(session, host));
  store.add(
    host.command('standpoint.addClaim', async () => {
      const subject = await subjectOf(session, host, undefined);
      if (subject === undefined) return;
      if (subject.is === 'claim')
        throw new Refusal(l10n.t('The selected words are a claim already.'));
      await decide(
        subject.article,
        { type: 'add', anchors: subject.anchors },
        l10n.t('Claim added'),
      );
    }),
  );
  store.add(
    host.command('standpoint.dismissClaim', async (argument) => {
      const chosen = await claimOf(session, host, argument);
      if (chosen === undefined) return;
      const { article, claim, meant } = chosen;
      const isLost = claim.status === 'stored' && claim.anchor === 'orphan';
      const said = isLost
        ? l10n.t('Dismissed: a claim that was no longer there')
        : l10n.t('Dismissed: no claim');
      await moveOn(argument);
      await decide(article, { type: 'dismiss', claim: meant }, said);
    }),
  );
  return store;
}
