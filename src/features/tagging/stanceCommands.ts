import { l10n } from 'vscode';
import type { Stance, StanceId } from '../../core/codebook/codebook.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { claimOf, type Subject, subjectOf } from '../../host/subject.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { keyOf, wordsOf } from './argument.ts';
import type { Deciding } from './index.ts';
import { pickStanceOf } from './pickStance.ts';

/** Where the actor of a claim stands. */
export function stanceCommands(
  session: Session,
  host: Host,
  { on, decideAndGoOn }: Deciding,
): Disposable {
  const store = new DisposableStore();
  let latest: StanceId | undefined;
  /** Tags the claim at hand with the stance that is meant; not at all where nobody says which. */
  const tag = async (
    args: readonly unknown[],
    stanceFor: (subject: Subject, count: number) => Promise<Stance | undefined> | Stance,
  ) => {
    let taken: Stance | undefined;
    await decideAndGoOn(args, {
      find: () => subjectOf(session, host, args[0]),
      choose: async (subject, { count }) => {
        taken = await stanceFor(subject, count);
        if (taken === undefined) return undefined;
        latest = taken.id;
        const said = l10n.t('Tagged: {0}', stanceLabel(taken));
        return { article: subject.article, decision: tagging(subject, taken.id), said };
      },
    });
    if (taken !== undefined) await host.recents.note('stances', taken.id);
  };

  store.add(
    host.command('standpoint.tagClaim', (...args) =>
      tag(args, (subject, count) => pickStanceOf(session, host, { subject, count })),
    ),
  );
  store.add(
    host.command('standpoint.tagStance', (...args) =>
      tag(args, ({ article }) => askedFor(args[0], stancesFor(session, article))),
    ),
  );
  store.add(
    host.command('standpoint.repeatTag', (...args) =>
      tag(args, ({ article }) => {
        const stance = stancesFor(session, article).find(({ id }) => id === latest);
        if (stance !== undefined) return stance;
        throw new Refusal(l10n.t('There is no tag to repeat yet. Tag a claim first.'));
      }),
    ),
  );
  store.add(
    host.command('standpoint.removeStance', async (...args) => {
      const [common, chosen] = await Promise.all([on(args), claimOf(session, host, args[0])]);
      if (chosen === undefined) return;
      const { article, meant } = chosen;
      await common.decide(article, { type: 'untag', claim: meant }, l10n.t('Stance removed'));
    }),
  );
  return store;
}

function stancesFor(session: Session, article: ArticleUri): readonly Stance[] {
  return session.articles.codebookOf(article)?.stances ?? [];
}

/** The stance that an argument names, by its id or its key. Throws a Refusal where there is none. */
function askedFor(argument: unknown, stances: readonly Stance[]): Stance {
  const id = wordsOf(argument, 'stance');
  const key = keyOf(argument);
  const stance = stances.find((one) =>
    id === undefined ? key !== undefined && one.key === key : one.id === id,
  );
  if (stance !== undefined) return stance;
  if (id !== undefined)
    throw new Refusal(
      l10n.t('There is no stance “{0}”. Choose one with Standpoint: Tag Claim….', id),
    );
  throw new Refusal(
    l10n.t(
      'No stance has the key {0}. Give one “key: {0}” in standpoint.yaml, or choose with Standpoint: Tag Claim….',
      String(key),
    ),
  );
}

function tagging(subject: Subject, stance: StanceId): Decision {
  return subject.is === 'claim'
    ? { type: 'tag', claim: subject.meant, stance }
    : { type: 'add', anchors: subject.anchors, stance };
}
