import { l10n, window } from 'vscode';

/** Asks before two actors become one that were only dragged onto each other. */
export async function confirmMerge(actor: string, into: string): Promise<boolean> {
  const merge = l10n.t('Merge');
  const answer = await window.showInformationMessage(
    l10n.t('Merge “{0}” into “{1}”?', actor, into),
    {
      modal: true,
      detail: l10n.t(
        'All claims of “{0}” count as those of “{1}” then. Only the codebook changes, and Undo Decision takes it back.',
        actor,
        into,
      ),
    },
    merge,
  );
  return answer === merge;
}
