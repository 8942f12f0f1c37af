import { commands, type TreeView } from 'vscode';
import type { ChosenClaim } from '../../host/chosenClaim.ts';
import type { ClaimsTree } from './claimsTree.ts';
import { revealRow } from './revealRow.ts';
import type { TreeElement } from './treeElement.ts';

/**
 * Makes a key in the sidebar be about the row that has the focus, which VS Code's API does not tell: about
 * all rows that are selected where that is one of them, as in the Explorer, else about it alone.
 */
export async function chooseRow(
  view: TreeView<TreeElement>,
  tree: ClaimsTree,
  chosen: ChosenClaim,
  isQuiet: boolean,
): Promise<void> {
  const before = view.selection;
  if (before.length < 2 && !isQuiet) {
    const { rows } = chosen;
    // Also shows a claim in its article, as a click does.
    await commands.executeCommand('list.selectAndPreserveFocus');
    if (chosen.rows === rows) await chooseAgain();
    return;
  }
  await commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  if (after.length <= before.length) await commands.executeCommand('list.toggleSelection');
  if (after.length < before.length) return; // It was selected, and is again.
  if (after.length === before.length) {
    // The key was pressed in another view.
    await commands.executeCommand('list.selectAndPreserveFocus');
    return;
  }
  const focused = after.at(-1);
  if (before.length > 0 && focused !== undefined) {
    await revealRow(view, tree, focused, { focus: true });
  }
}

/**
 * The row that has the focus was selected already, of which VS Code tells nothing; what was chosen last may be
 * a row of the other view.
 */
async function chooseAgain(): Promise<void> {
  await commands.executeCommand('list.toggleSelection');
  await commands.executeCommand('list.toggleSelection');
}
