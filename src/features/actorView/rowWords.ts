import { l10n } from 'vscode';
import type { ActorProfile } from '../../core/corpus/actorProfile.ts';
import type { TakenStance } from '../../core/corpus/claimFacts.ts';
import { type Companion, isSame, type SharedTarget } from '../../core/corpus/companions.ts';
import type { ListedFacts } from '../../core/corpus/listedClaim.ts';
import type { StanceCourse } from '../../core/corpus/stanceCourse.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { claimCount, shownNumber } from '../../host/counts.ts';
import type { ArticleUri } from '../../session/uris.ts';

type Profile = ActorProfile<ArticleUri>;

/** What an actor is called besides its name. */
export function otherNames({ names }: Profile): string {
  return [...names.aliases, ...names.found.map(({ name }) => name)].join(', ');
}

/** How often articles use a name; without a count, it is the codebook's. */
export function foundWords(count: number | undefined): string {
  if (count === undefined) return l10n.t('in the codebook');
  return count === 1 ? l10n.t('found once') : l10n.t('found {0} times', shownNumber(count));
}

/** All of an actor in one sentence, for who hears it. */
export function spokenProfile(profile: Profile): string {
  const others = otherNames(profile);
  return [
    profile.actor.name,
    ...(others === '' ? [] : [l10n.t('also called {0}', others)]),
    ...(profile.listed?.group === undefined ? [] : [profile.listed.group]),
    claimCount(profile.claims.length),
    l10n.t('{0} untagged', shownNumber(profile.untagged)),
  ].join(', ');
}

/** `2026-03-02 Supports → 2026-03-11 Opposes`. */
export function courseWords({ steps }: StanceCourse<ListedFacts>): string {
  if (steps.length === 0) return l10n.t('not tagged');
  return steps
    .map(({ date, stances }) => `${dateWords(date)} ${stances.map(takenWords).join(', ')}`)
    .join(' → ');
}

/** What an article's date is called where it has none. */
export function dateWords(date: string | undefined): string {
  return date ?? l10n.t('undated');
}

export function targetWords({ target }: StanceCourse<ListedFacts>): string {
  return target?.label ?? l10n.t('No target');
}

/** On how many targets two actors stand alike. */
export function companionWords({ agreeing, differing, targets }: Companion<ArticleUri>): string {
  const parts = [
    ...(agreeing > 0 ? [l10n.t('agrees on {0}', shownNumber(agreeing))] : []),
    ...(differing > 0 ? [l10n.t('differs on {0}', shownNumber(differing))] : []),
  ];
  if (parts.length > 0) return parts.join(' · ');
  return targets.length === 1
    ? l10n.t('1 target')
    : l10n.t('{0} targets', shownNumber(targets.length));
}

/** Where two actors stand on a target: `both Opposes`, or each by name. */
export function sharedWords(
  shared: SharedTarget,
  [own, other]: readonly [own: string, other: string],
): string {
  if (isSame(shared)) return l10n.t('both {0}', takenWords(shared.own));
  return l10n.t(
    '{0}: {1} · {2}: {3}',
    own,
    takenWords(shared.own),
    other,
    takenWords(shared.other),
  );
}

function takenWords(taken: TakenStance | undefined): string {
  if (taken === undefined) return l10n.t('not tagged');
  return taken.stance === undefined ? taken.id : stanceLabel(taken.stance);
}
