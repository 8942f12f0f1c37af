import { l10n, window } from 'vscode';
import type { Versions } from '../../core/merge/rulings.ts';
import { parseSidecar } from '../../core/sidecar/parseSidecar.ts';

/**
 * The versions to merge: git's, with the file as it is in place of ours where somebody has worked on it by hand, so
 * that nothing of that is lost. Asks then whether to merge at all.
 */
export async function versionsToMerge(
  name: string,
  before: string | undefined,
  texts: Versions<string>,
): Promise<Versions<string> | 'as it is' | 'later'> {
  if (before === undefined || parseSidecar(before).state === 'unreadable') return texts;
  if ([texts.ours, texts.theirs].some((text) => inLf(text) === inLf(before))) return texts;
  const stage = l10n.t('Stage It as It Is');
  const again = l10n.t('Merge Theirs into It');
  const answer = await window.showWarningMessage(
    l10n.t('“{0}” has no conflict markers any more.', name),
    {
      modal: true,
      detail: l10n.t(
        'Somebody may have resolved its conflicts by hand. You can take it as it is, or merge their version into it, which loses nothing of either.',
      ),
    },
    stage,
    again,
  );
  if (answer === stage) return 'as it is';
  return answer === again ? { ...texts, ours: before } : 'later';
}

/** Git may have written CRLF into the folder for what it keeps with LF. */
function inLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
