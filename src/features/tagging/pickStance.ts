import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { stanceOf } from '../../core/annotation/annotation.ts';
import { likelyStances } from '../../core/choices/likelyStances.ts';
import type { Stance } from '../../core/codebook/codebook.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import type { Host } from '../../host/host.ts';
import { stanceIcon } from '../../host/stanceIcon.ts';
import type { Subject } from '../../host/subject.ts';
import type { Session } from '../../session/session.ts';

interface StanceItem extends QuickPickItem {
  /** Absent in a heading. */
  readonly stance?: Stance;
}

/** Asks for a stance, the likely one first; the present one is marked. Undefined when the user gives none. */
export async function pickStance(
  session: Session,
  host: Host,
  subject: Subject,
): Promise<Stance | undefined> {
  const claim = subject.is === 'claim' ? subject.claim : undefined;
  const present = claim && stanceOf(claim);
  const { likely, others } = likelyStances(
    session.articles.codebookOf(subject.article)?.stances ?? [],
    claim,
    session.articles.all().flatMap(({ claims }) => claims),
    host.recents.of('stances')[0],
  );
  const itemFor = (stance: Stance): StanceItem => {
    const key = stance.key === undefined ? [] : [`Alt+Shift+${stance.key}`];
    const note = stance.id === present?.id ? [l10n.t('present stance')] : [];
    return {
      stance,
      label: stanceLabel(stance),
      iconPath: stanceIcon(stance),
      description: [...key, ...note].join(' · '),
    };
  };
  const picked = await window.showQuickPick(
    likely === undefined
      ? others.map(itemFor)
      : [
          heading(l10n.t('Likely')),
          itemFor(likely),
          heading(l10n.t('All')),
          ...others.map(itemFor),
        ],
    {
      title: claim?.actor
        ? l10n.t('Where does {0} stand?', claim.actor.name)
        : l10n.t('Where does the actor stand?'),
      placeHolder: claim?.quote ?? l10n.t('The selected text becomes a claim'),
    },
  );
  return picked?.stance;
}

function heading(label: string): StanceItem {
  return { label, kind: QuickPickItemKind.Separator };
}
