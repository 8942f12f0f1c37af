import type { TreeView } from 'vscode';

/**
 * Selects a row and scrolls to it. VS Code asks for the rows above it one after the other, and fails where the
 * row leaves the list meanwhile, as it does when somebody tags its claim: that is no error.
 *
 * @param list what knows whether a row is listed now
 * @returns false where the row has left the list; rejects with what VS Code says where it is still there.
 */
export async function revealRow<Row>(
  view: Pick<TreeView<Row>, 'reveal'>,
  list: { has(row: Row): boolean },
  row: Row,
  { focus }: { readonly focus: boolean },
): Promise<boolean> {
  try {
    await view.reveal(row, { select: true, focus });
    return true;
  } catch (error) {
    if (list.has(row)) throw error;
    return false;
  }
}
