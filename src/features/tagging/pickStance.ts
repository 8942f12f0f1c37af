import { l10n, type QuickPickItem, window } from 'vscode';
import { stanceOf } from '../../core/annotation/annotation.ts';
import type { Stance } from '../../core/codebook/codebook.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { stanceIcon } from '../../host/stanceIcon.ts';
import type { Subject } from '../../host/subject.ts';

interface StanceItem extends QuickPickItem {
  readonly stance: Stance;
}

/** Asks for a stance; the present one is marked. Undefined when the user gives none. */
export async function pickStance(
  stances: readonly Stance[],
  subject: Subject,
): Promise<Stance | undefined> {
  const claim = subject.is === 'claim' ? subject.claim : undefined;
  const present = claim && stanceOf(claim);
  const items = stances.map((stance): StanceItem => {
    const key = stance.key === undefined ? [] : [`Alt+Shift+${stance.key}`];
    const note = stance.id === present?.id ? [l10n.t('present stance')] : [];
    return {
      stance,
      label: stanceLabel(stance),
      iconPath: stanceIcon(stance),
      description: [...key, ...note].join(' · '),
    };
  });
  const picked = await window.showQuickPick(items, {
    title: claim?.actor
      ? l10n.t('Where does {0} stand?', claim.actor.name)
      : l10n.t('Where does the actor stand?'),
    placeHolder: claim?.quote ?? l10n.t('The selected text becomes a claim'),
  });
  return picked?.stance;
}
