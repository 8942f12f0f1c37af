import { l10n, type QuickPickItem, type TextEditor, window } from 'vscode';
import { type ClaimSummary, stanceOf } from '../core/annotation/annotation.ts';
import { stanceWords } from './claimWords.ts';
import { goToClaim, selectionOf } from './goToClaim.ts';
import type { Host } from './host.ts';
import { type PlainItem, plainItem } from './plainItems.ts';
import { stanceIcon } from './stanceIcon.ts';

interface ClaimItem extends QuickPickItem {
  readonly claim: ClaimSummary;
}

/**
 * Asks which of some claims at one place of an article is meant, and selects each while it is looked at. That
 * chosen is the current one from then on, so that the next command does not ask again. Undefined when the user
 * gives none; what was selected is selected again.
 */
export function pickClaim(
  editor: TextEditor,
  claims: readonly ClaimSummary[],
  host: Host,
): Promise<ClaimSummary | undefined> {
  const before = editor.selections;
  const input = window.createQuickPick<PlainItem<ClaimItem>>();
  input.title = l10n.t('Several claims stand here. Which one do you mean?');
  input.matchOnDescription = true;
  input.items = claims.map(itemOf).map(plainItem);
  let picked: ClaimSummary | undefined;
  return new Promise((resolve) => {
    input.onDidChangeActive(([active]) => {
      const selection = active && selectionOf(editor, active.meant.claim);
      if (selection === undefined) return;
      editor.selection = selection;
      editor.revealRange(selection);
    });
    input.onDidAccept(() => {
      picked = input.selectedItems[0]?.meant.claim;
      input.hide();
    });
    input.onDidHide(() => {
      if (picked === undefined) editor.selections = before;
      else goToClaim(editor, picked, host);
      resolve(picked);
      input.dispose();
    });
    input.show();
  });
}

function itemOf(claim: ClaimSummary): ClaimItem {
  const stance = stanceOf(claim);
  return {
    claim,
    label: claim.quote,
    description: [claim.actor?.name, stanceWords(claim)].filter(Boolean).join(' · '),
    ...(stance && { iconPath: stanceIcon(stance) }),
  };
}
