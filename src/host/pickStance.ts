import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { Stance } from '../core/codebook/codebook.ts';
import { stanceLabel } from './claimWords.ts';
import { withAltShift } from './keyNames.ts';
import { pickOne } from './plainItems.ts';
import { stanceIcon } from './stanceIcon.ts';

interface StanceItem extends QuickPickItem {
  /** Absent in a heading. */
  readonly stance?: Stance;
}

/** The stances to choose from, each once. */
export interface StanceChoices {
  readonly likely?: Stance | undefined;
  readonly others: readonly Stance[];
}

/** What is asked. */
export interface StanceQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** The one that holds now, which is marked. */
  readonly present?: Stance | undefined;
}

/** Asks for a stance, the likely one first. Undefined when the user gives none. */
export async function pickStance(
  { likely, others }: StanceChoices,
  { title, placeholder, present }: StanceQuestion,
): Promise<Stance | undefined> {
  const itemFor = (stance: Stance): StanceItem => {
    const key = stance.key === undefined ? [] : [withAltShift(stance.key)];
    const note = stance.id === present?.id ? [l10n.t('present stance')] : [];
    return {
      stance,
      label: stanceLabel(stance),
      iconPath: stanceIcon(stance),
      description: [...key, ...note].join(' · '),
    };
  };
  const first =
    likely === undefined
      ? []
      : [heading(l10n.t('Likely')), itemFor(likely), heading(l10n.t('All'))];
  const items = [...first, ...others.map(itemFor)];
  return (await pickOne(items, { title, placeHolder: placeholder }))?.stance;
}

function heading(label: string): StanceItem {
  return { label, kind: QuickPickItemKind.Separator };
}
