import { commands } from 'vscode';
import type { Stance, StanceId } from '../../core/codebook/codebook.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { pickActor } from '../../host/pickActor.ts';
import { say } from '../../host/say.ts';
import { claimOf, type Subject, subjectOf } from '../../host/subject.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import type { Deed } from '../../session/decisions/deeds.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, fileName } from '../../session/uris.ts';
import { actorChoices } from './actorChoices.ts';
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
    await decide(subject.article, tagging(subject, stance.id), `Tagged: ${stance.label}`);
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
          `No stance has the key ${key}. Give one “key: ${key}” in standpoint.yaml, or choose with Standpoint: Tag Claim….`,
        );
      await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.repeatTag', async (argument) => {
      const subject = subjectOf(session, host, argument);
      const stance = stancesFor(session, subject.article).find(({ id }) => id === latest);
      if (stance === undefined)
        throw new Refusal('There is no tag to repeat yet. Tag a claim first.');
      await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.removeStance', async (argument) => {
      const { article, meant } = claimOf(session, host, argument);
      await decide(article, { type: 'untag', claim: meant }, 'Stance removed');
    }),
  );
  store.add(
    host.command('standpoint.assignActor', async (argument) => {
      const { article, claim, meant } = claimOf(session, host, argument);
      const present = claim.actor && `Now: ${claim.actor.name}`;
      const actor = await pickActor(actorChoices(session, article), {
        title: 'Who makes this claim?',
        placeholder: present ?? 'Name of the actor',
      });
      if (actor === undefined) return;
      await decide(article, { type: 'assign', claim: meant, actor }, `Actor: ${actor}`);
    }),
  );
  store.add(
    host.command('standpoint.assignTarget', async (argument) => {
      const { article, claim, meant } = claimOf(session, host, argument);
      const target = await pickTarget(targetChoices(session, article), claim);
      if (target === undefined) return;
      const said = target === null ? 'Target removed' : `Target: ${target}`;
      await decide(article, { type: 'target', claim: meant, target }, said);
    }),
  );
  store.add(
    host.command('standpoint.addClaim', async () => {
      const subject = subjectOf(session, host, undefined);
      if (subject.is === 'claim') throw new Refusal('The selected words are a claim already.');
      await decide(subject.article, { type: 'add', anchors: subject.anchors }, 'Claim added');
    }),
  );
  store.add(
    host.command('standpoint.dismissClaim', async (argument) => {
      const { article, claim, meant } = claimOf(session, host, argument);
      const isLost = claim.status === 'stored' && claim.anchor === 'orphan';
      const said = isLost ? 'Dismissed: a claim that was no longer there' : 'Dismissed: no claim';
      if (movesOn(argument, host)) await goToNextUntagged();
      await decide(article, { type: 'dismiss', claim: meant }, said);
    }),
  );
  store.add(
    host.command('standpoint.undoDecision', async () => {
      sayReplayed('Undone', await session.undo(), 'There is no decision to undo.');
    }),
  );
  store.add(
    host.command('standpoint.redoDecision', async () => {
      sayReplayed('Done again', await session.redo(), 'There is no decision to redo.');
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

const words: Readonly<Record<Deed['decision']['type'], string>> = {
  tag: 'stance',
  untag: 'removal of a stance',
  assign: 'actor',
  target: 'target',
  dismiss: 'dismissal',
  reanchor: 're-anchoring',
  confirm: 'confirmation',
  add: 'new claim',
  reinstate: 'decision that was set aside',
  resolve: 'merge',
  seed: 'seeding',
  rename: 'renaming of an actor',
  merge: 'merging of actors',
  alias: 'alias',
  split: 'splitting of an actor',
  rewrite: 'rewriting of references',
};

function sayReplayed(what: string, deed: Deed | undefined, otherwise: string): void {
  say(deed === undefined ? otherwise : `${what}: ${words[deed.decision.type]} in ${placeOf(deed)}`);
}

function placeOf({ changes, codebook }: Deed): string {
  const [first] = changes;
  const articles =
    changes.length === 1 && first !== undefined
      ? [fileName(first.article)]
      : [`${changes.length} articles`];
  const files = [
    ...(codebook ? [fileName(codebook.uri)] : []),
    ...(changes.length === 0 ? [] : articles),
  ];
  return files.join(' and ');
}
