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
  { decide, moveOn }: Deciding,
): Disposable {
  const store = new DisposableStore();
  let latest: StanceId | undefined;
  /** Goes on before the decision is on disk: the next key may come at once. */
  const tag = async (subject: Subject, stance: Stance, argument: unknown) => {
    latest = stance.id;
    await moveOn(argument);
    await decide(
      subject.article,
      tagging(subject, stance.id),
      l10n.t('Tagged: {0}', stanceLabel(stance)),
    );
    await host.recents.note('stances', stance.id);
  };

  store.add(
    host.command('standpoint.tagClaim', async (argument) => {
      const subject = await subjectOf(session, host, argument);
      if (subject === undefined) return;
      const stance = await pickStanceOf(session, host, subject);
      if (stance !== undefined) await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.tagStance', async (argument) => {
      const subject = await subjectOf(session, host, argument);
      if (subject === undefined) return;
      await tag(subject, askedFor(argument, stancesFor(session, subject.article)), argument);
    }),
  );
  store.add(
    host.command('standpoint.repeatTag', async (argument) => {
      const subject = await subjectOf(session, host, argument);
      if (subject === undefined) return;
      const stance = stancesFor(session, subject.article).find(({ id }) => id === latest);
      if (stance === undefined)
        throw new Refusal(l10n.t('There is no tag to repeat yet. Tag a claim first.'));
      await tag(subject, stance, argument);
    }),
  );
  store.add(
    host.command('standpoint.removeStance', async (argument) => {
      const chosen = await claimOf(session, host, argument);
      if (chosen === undefined) return;
      const { article, meant } = chosen;
      await decide(article, { type: 'untag', claim: meant }, l10n.t('Stance removed'));
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
