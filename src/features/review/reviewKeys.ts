import { commands, type QuickPickItem, window } from 'vscode';

interface KeyItem extends QuickPickItem {
  readonly command: string;
}

/** The keys of review mode as the manifest binds them. Users who bind others see those in the palette. */
const keys: readonly KeyItem[] = [
  {
    label: '1 … 9',
    description: 'Tag with the stance of that key',
    command: 'standpoint.tagClaim',
  },
  { label: '0', description: 'Remove the stance', command: 'standpoint.removeStance' },
  { label: 'R', description: 'Repeat the last tag', command: 'standpoint.repeatTag' },
  { label: 'N', description: 'Next untagged claim', command: 'standpoint.nextUntagged' },
  { label: 'P', description: 'Previous untagged claim', command: 'standpoint.previousUntagged' },
  { label: 'J', description: 'Next claim', command: 'standpoint.nextClaim' },
  { label: 'K', description: 'Previous claim', command: 'standpoint.previousClaim' },
  { label: 'A', description: 'Assign the actor', command: 'standpoint.assignActor' },
  { label: 'T', description: 'Assign the target', command: 'standpoint.assignTarget' },
  { label: 'X', description: 'Dismiss: this is no claim', command: 'standpoint.dismissClaim' },
  { label: 'M', description: 'Make a claim of the selected words', command: 'standpoint.addClaim' },
  { label: 'U', description: 'Undo the last decision', command: 'standpoint.undoDecision' },
  { label: 'Shift+U', description: 'Redo', command: 'standpoint.redoDecision' },
  { label: 'Escape', description: 'End the review', command: 'standpoint.endReview' },
];

/** Shows the keys of review mode; Enter does what the chosen one does. */
export async function pickReviewKey(): Promise<void> {
  const picked = await window.showQuickPick(keys, {
    title: 'Keys in review mode',
    matchOnDescription: true,
  });
  if (picked !== undefined) await commands.executeCommand(picked.command);
}
