import { l10n } from 'vscode';
import { stanceOf } from '../../core/annotation/annotation.ts';
import { likelyStances } from '../../core/choices/likelyStances.ts';
import type { Stance } from '../../core/codebook/codebook.ts';
import type { Host } from '../../host/host.ts';
import { pickStance } from '../../host/pickStance.ts';
import type { Subject } from '../../host/subject.ts';
import type { Session } from '../../session/session.ts';

/** Asks for a stance, the likely one first; the present one is marked. Undefined when the user gives none. */
export function pickStanceOf(
  session: Session,
  host: Host,
  subject: Subject,
): Promise<Stance | undefined> {
  const claim = subject.is === 'claim' ? subject.claim : undefined;
  const choices = likelyStances(
    session.articles.codebookOf(subject.article)?.stances ?? [],
    claim,
    session.articles.all().flatMap(({ claims }) => claims),
    host.recents.of('stances')[0],
  );
  return pickStance(choices, {
    title: claim?.actor
      ? l10n.t('Where does {0} stand?', claim.actor.name)
      : l10n.t('Where does the actor stand?'),
    placeholder: claim?.quote ?? l10n.t('The selected text becomes a claim'),
    present: claim && stanceOf(claim),
  });
}
