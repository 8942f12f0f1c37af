import { l10n } from 'vscode';
import { type ClaimSummary, stanceOf } from '../../core/annotation/annotation.ts';
import { likelyStances } from '../../core/choices/likelyStances.ts';
import type { Stance } from '../../core/codebook/codebook.ts';
import type { ClaimFacts } from '../../core/corpus/claimFacts.ts';
import { shownNumber } from '../../host/counts.ts';
import type { Host } from '../../host/host.ts';
import { pickStance } from '../../host/pickStance.ts';
import type { Subject } from '../../host/subject.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** What the question is about: a claim or selected words, and how many claims are selected with it. */
interface Asked {
  readonly subject: Subject;
  readonly count: number;
}

/** Asks for a stance, the likely one first; the present one is marked. Undefined when the user gives none. */
export function pickStanceOf(
  session: Session,
  host: Host,
  { subject, count }: Asked,
): Promise<Stance | undefined> {
  const claim = subject.is === 'claim' ? subject.claim : undefined;
  const choices = likelyStances(
    session.articles.codebookOf(subject.article)?.stances ?? [],
    claim,
    claim ? otherClaims(session, subject.article, claim) : [],
    host.recents.of('stances')[0],
  );
  return pickStance(choices, {
    title: titleFor(claim, count),
    placeholder: claim?.quote ?? l10n.t('The selected text becomes a claim'),
    present: claim && stanceOf(claim),
  });
}

/** What else the actor of a claim says. */
function otherClaims(
  { articles }: Session,
  article: ArticleUri,
  { actor, key }: ClaimSummary,
): readonly ClaimFacts[] {
  const spoken = actor ? articles.speakers.by(actor, article) : [];
  return spoken.flatMap(({ of, claims }) =>
    claims
      .filter((at) => of.article !== article || of.claims[at]?.key !== key)
      .flatMap((at) => of.facts[at] ?? []),
  );
}

function titleFor(claim: ClaimSummary | undefined, count: number): string {
  if (count > 1)
    return l10n.t('Where do the actors of these {0} claims stand?', shownNumber(count));
  return claim?.actor
    ? l10n.t('Where does {0} stand?', claim.actor.name)
    : l10n.t('Where does the actor stand?');
}
