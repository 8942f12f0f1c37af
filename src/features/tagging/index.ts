import { commands, l10n } from 'vscode';
import type { Stance, StanceId } from '../../core/codebook/codebook.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { pickActor } from '../../host/pickActor.ts';
import { say } from '../../host/say.ts';
import { claimOf, type Subject, subjectOf } from '../../host/subject.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { actorChoices } from './actorChoices.ts';
import { deedWords, placeOf } from './deedWords.ts';
import { pickStance } from './pickStance.ts';
import { pickTarget } from './pickTarget.ts';
import { targetChoices } from './targetChoices.ts';

/** Deciding on claims: stance, actor, dismissal, and taking a decision back. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const decide = async (article: ArticleUri, decision: Decision, said: string) => {
    await session.decide(article, decision, host.settings.coder.value);
    say(said);
  };
  let latest: StanceId | undefined;
  /** Goes on before the decision is on disk: the next key may come at once. */
  const tag = async (subject: Subject, stance: Stance, argument: unknown) => {
    latest = stance.id;
    if (movesOn(argument, host)) await goToNextUntagged();
    await decide(
      subject.article,
      tagging(subject, stance.id),
      l10n.t('Tagged: {0}', stanceLabel(stance)),
    );
  };

  store.add(
    host.command('standpoint.tagClaim', async (argument) => {
      const subject = subjectOf(session, host, argument);
      const stances = stancesFor(session, subject.article);
      const stance = await pickStance(stances, subject);
      if (stance !== undefined) await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.tagStance', async (argument) => {
      const subject = subjectOf(session, host, argument);
      const key = keyOf(argument);
      const stance = stancesFor(session, subject.article).find((one) => one.key === key);
      if (stance === undefined)
        throw new Refusal(
          l10n.t(
            'No stance has the key {0}. Give one “key: {0}” in standpoint.yaml, or choose with Standpoint: Tag Claim….',
            String(key),
          ),
        );
      await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.repeatTag', async (argument) => {
      const subject = subjectOf(session, host, argument);
      const stance = stancesFor(session, subject.article).find(({ id }) => id === latest);
      if (stance === undefined)
        throw new Refusal(l10n.t('There is no tag to repeat yet. Tag a claim first.'));
      await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.removeStance', async (argument) => {
      const { article, meant } = claimOf(session, host, argument);
      await decide(article, { type: 'untag', claim: meant }, l10n.t('Stance removed'));
    }),
  );
  store.add(
    host.command('standpoint.assignActor', async (argument) => {
      const { article, claim, meant } = claimOf(session, host, argument);
      const present = claim.actor && l10n.t('Now: {0}', claim.actor.name);
      const actor = await pickActor(actorChoices(session, article), {
        title: l10n.t('Who makes this claim?'),
        placeholder: present ?? l10n.t('Name of the actor'),
      });
      if (actor === undefined) return;
      await decide(article, { type: 'assign', claim: meant, actor }, l10n.t('Actor: {0}', actor));
    }),
  );
  store.add(
    host.command('standpoint.assignTarget', async (argument) => {
      const { article, claim, meant } = claimOf(session, host, argument);
      const target = await pickTarget(targetChoices(session, article), claim);
      if (target === undefined) return;
      const said = target === null ? l10n.t('Target removed') : l10n.t('Target: {0}', target);
      await decide(article, { type: 'target', claim: meant, target }, said);
    }),
  );
  store.add(
    host.command('standpoint.addClaim', async () => {
      const subject = subjectOf(session, host, undefined);
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
      const { article, claim, meant } = claimOf(session, host, argument);
      const isLost = claim.status === 'stored' && claim.anchor === 'orphan';
      const said = isLost
        ? l10n.t('Dismissed: a claim that was no longer there')
        : l10n.t('Dismissed: no claim');
      if (movesOn(argument, host)) await goToNextUntagged();
      await decide(article, { type: 'dismiss', claim: meant }, said);
    }),
  );
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

function stancesFor(session: Session, article: ArticleUri): readonly Stance[] {
  return session.articles.codebookOf(article)?.stances ?? [];
}

function tagging(subject: Subject, stance: StanceId): Decision {
  return subject.is === 'claim'
    ? { type: 'tag', claim: subject.meant, stance }
    : { type: 'add', anchors: subject.anchors, stance };
}

/** In review mode as its setting says; elsewhere where the key binding asks for it. */
function movesOn(argument: unknown, { settings }: Host): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  if ('in' in argument && argument.in === 'review') return settings.moveOn.value;
  return 'moveOn' in argument && argument.moveOn === true;
}

async function goToNextUntagged(): Promise<void> {
  await commands.executeCommand('standpoint.nextUntagged');
}

function keyOf(argument: unknown): number | undefined {
  const isKeyed = typeof argument === 'object' && argument !== null && 'key' in argument;
  return isKeyed && typeof argument.key === 'number' ? argument.key : undefined;
}
