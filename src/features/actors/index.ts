import { l10n, window } from 'vscode';
import { normaliseName } from '../../core/codebook/actors.ts';
import { isClaimAddress } from '../../core/corpus/articleClaims.ts';
import { withoutLinks } from '../../core/text/foreignWords.ts';
import { claimCount } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { throwFirst } from '../../host/failures.ts';
import { claimsOf, folderActors } from '../../host/folderActors.ts';
import type { Host } from '../../host/host.ts';
import { localised } from '../../host/localised.ts';
import { pickFolderActor } from '../../host/pickFolderActor.ts';
import { say } from '../../host/say.ts';
import type { ActorDecision } from '../../session/decisions/actorDecision.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { confirmMerge } from './confirmMerge.ts';
import { type MeantActor, meantActor } from './meantActor.ts';
import { RewritePreview } from './rewritePreview.ts';
import { rewriteReferences } from './rewriteReferences.ts';
import { askSplit, chosen, type Split } from './splitQuestions.ts';

/** Deciding on the actors of a project: what they are called, who is whom, who is two. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const preview = store.add(new RewritePreview());

  const decide = async ({ codebook }: MeantActor, decision: ActorDecision, said: string) => {
    const { failures } = await session.actors.decide(codebook, decision);
    if (failures.length === 0) say(said);
    throwFirst(failures, host.log);
  };
  /** Asks for a name; what the codebook would refuse is said while it is typed. */
  const askName = (
    { codebook }: MeantActor,
    question: { readonly title: string; readonly prompt: string; readonly value?: string },
    decisionFor: (name: string) => ActorDecision,
  ) =>
    window.showInputBox({
      ...question,
      validateInput: async (name) => {
        const why = await session.actors.refusal(codebook, decisionFor(name));
        return why && withoutLinks(localised(why));
      },
    });

  store.add(
    host.command('standpoint.renameActor', async (argument) => {
      const actor = await meantActor(session, host, argument, l10n.t('Rename Actor: which one?'));
      if (actor === undefined) return;
      const decisionFor = (name: string) => ({ type: 'rename', actor: actor.name, name }) as const;
      const hasCodebook = await host.ports.files.exists(actor.codebook);
      const question = {
        title: l10n.t('Rename “{0}”', actor.name),
        prompt: hasCodebook
          ? l10n.t('The old name stays as an alias. Only the codebook changes.')
          : l10n.t(
              'There is no codebook yet: standpoint.yaml is made, with the old name as an alias.',
            ),
        value: actor.name,
      };
      const name = given(argument, 'name') ?? (await askName(actor, question, decisionFor));
      if (name === undefined) return;
      await decide(actor, decisionFor(name), l10n.t('“{0}” is now “{1}”', actor.name, name.trim()));
    }),
  );
  store.add(
    host.command('standpoint.mergeActor', async (argument) => {
      const actor = await meantActor(session, host, argument, l10n.t('Merge Actor: which one?'));
      if (actor === undefined) return;
      const title = l10n.t('Merge “{0}” into whom?', actor.name);
      const into =
        given(argument, 'into') ?? (await pickFolderActor(others(session, actor.name), title));
      if (into === undefined) return;
      if (asksFirst(argument) && !(await confirmMerge(actor.name, into))) return;
      const decision = { type: 'merge', actor: actor.name, into } as const;
      await decide(actor, decision, l10n.t('“{0}” now means “{1}”', actor.name, into));
    }),
  );
  store.add(
    host.command('standpoint.addAlias', async (argument) => {
      const actor = await meantActor(session, host, argument, l10n.t('Add Alias: to which actor?'));
      if (actor === undefined) return;
      const decisionFor = (alias: string) => ({ type: 'alias', actor: actor.name, alias }) as const;
      const question = {
        title: l10n.t('Another name of “{0}”', actor.name),
        prompt: l10n.t('Records and articles with this name mean this actor then.'),
      };
      const alias = given(argument, 'alias') ?? (await askName(actor, question, decisionFor));
      if (alias === undefined) return;
      await decide(
        actor,
        decisionFor(alias),
        l10n.t('“{0}” now means “{1}”', alias.trim(), actor.name),
      );
    }),
  );
  store.add(
    host.command('standpoint.splitActor', async (argument) => {
      const actor = await meantActor(session, host, argument, l10n.t('Split Actor: which one?'));
      if (actor === undefined) return;
      const split = (await givenSplit(session, argument)) ?? (await askSplit(session, actor));
      if (split === undefined) return;
      const claims = claimCount(split.claims.length);
      await decide(
        actor,
        { type: 'split', actor: actor.name, ...split },
        l10n.t('Split “{0}”: {1} to “{2}”', actor.name, claims, split.name),
      );
    }),
  );
  store.add(
    host.command('standpoint.rewriteReferences', () => rewriteReferences(session, host, preview)),
  );
  return store;
}

function others(session: Session, actor: string) {
  return folderActors(session).filter(({ name }) => normaliseName(name) !== normaliseName(actor));
}

/** Whoever dropped one actor onto another may have meant something else. */
function asksFirst(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'ask' in argument;
}

/** A keybinding may bring what would be asked for. */
function given(argument: unknown, key: 'name' | 'into' | 'alias'): string | undefined {
  const values: { readonly [key in string]?: unknown } =
    typeof argument === 'object' && argument !== null ? { ...argument } : {};
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

async function givenSplit(session: Session, argument: unknown): Promise<Split | undefined> {
  const name = given(argument, 'name');
  if (name === undefined || typeof argument !== 'object' || argument === null) return undefined;
  const names = 'names' in argument && Array.isArray(argument.names) ? argument.names : [];
  const wanted = 'claims' in argument && Array.isArray(argument.claims) ? argument.claims : [];
  const addresses = wanted.filter(isClaimAddress);
  const actor = 'actor' in argument && typeof argument.actor === 'string' ? argument.actor : '';
  const claims = claimsOf(session, actor).filter(({ article, claim }) =>
    addresses.some((address) => address.article === article && address.key === claim.key),
  );
  return {
    name,
    names: names.filter((one) => typeof one === 'string'),
    claims: await chosen(session, claims),
  };
}
