import { commands, l10n } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import { claimOf, type Subject, subjectOf } from '../../host/subject.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { isInReview, movesOn } from './argument.ts';
import { CommonDecisions } from './commonDecisions.ts';
import { fieldCommands } from './fieldCommands.ts';
import { stanceCommands } from './stanceCommands.ts';
import { Turns } from './turns.ts';
import { undoCommands } from './undoCommands.ts';

/** What commands that decide on a claim have in common. */
export interface Deciding {
  /** Carries a decision out and says so. */
  decide(article: ArticleUri, decision: Decision, said: string): Promise<void>;
  /** What a command decides that was called with these arguments: all claims are meant that are selected. */
  on(args: readonly unknown[]): Promise<CommonDecisions>;
  /**
   * Finds what a command is about, carries out what is chosen for it, and goes on to the next untagged claim where
   * whoever asked wants that. The decision shows at once and nobody waits for the disk; keys that were typed ahead find
   * their claims when this has gone on.
   */
  decideAndGoOn<S extends Subject>(args: readonly unknown[], choosing: Choosing<S>): Promise<void>;
}

/** How a command comes to its decision. */
export interface Choosing<S extends Subject> {
  /** What the command is about; called before anything is awaited. */
  readonly find: () => Promise<S | undefined>;
  readonly choose: (subject: S, common: CommonDecisions) => Promise<Chosen | undefined> | Chosen;
}

/** A decision on the claim at hand. */
export interface Chosen {
  readonly article: ArticleUri;
  readonly decision: Decision;
  readonly said: string;
}

/** Deciding on claims: stance, actor, target, note, dismissal, and taking a decision back. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const turns = new Turns();
  const deciding: Deciding = {
    async decide(article, decision, said) {
      await session.decide(article, decision, host.settings.coder.value);
      say(said);
    },
    on: (args) => CommonDecisions.on(session, host, args),
    async decideAndGoOn(args, { find, choose }) {
      const turn = async () => {
        const [common, subject] = await Promise.all([deciding.on(args), find()]);
        const chosen = subject && (await choose(subject, common));
        if (chosen === undefined) return undefined;
        const { article, decision, said } = chosen;
        const outcome = Promise.allSettled([common.decide(article, decision, said)]);
        await goOn(args[0], host);
        return { outcome };
      };
      const goesOn = movesOn(args[0], host.settings.moveOn.value);
      const decided = await (goesOn || turns.isTaken ? turns.take(turn) : turn());
      const [outcome] = (await decided?.outcome) ?? [];
      if (outcome?.status === 'rejected') throw outcome.reason;
    },
  };
  const { decide, decideAndGoOn } = deciding;
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
    host.command('standpoint.dismissClaim', (...args) =>
      decideAndGoOn(args, {
        find: () => claimOf(session, host, args[0]),
        choose: ({ article, claim, meant }) => {
          const isLost = claim.status === 'stored' && claim.anchor === 'orphan';
          const said = isLost
            ? l10n.t('Dismissed: a claim that was no longer there')
            : l10n.t('Dismissed: no claim');
          return { article, decision: { type: 'dismiss', claim: meant }, said };
        },
      }),
    ),
  );
  return store;
}

async function goOn(argument: unknown, { settings }: Host): Promise<void> {
  if (!movesOn(argument, settings.moveOn.value)) return;
  if (isInReview(argument)) {
    await commands.executeCommand('standpoint.nextInReview', { onward: true });
  } else {
    await commands.executeCommand('standpoint.nextUntagged');
  }
}
