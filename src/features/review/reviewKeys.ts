import { commands, l10n, type QuickPickItem } from 'vscode';
import { withShift } from '../../host/keyNames.ts';
import { pickOne } from '../../host/plainItems.ts';

interface KeyItem extends QuickPickItem {
  readonly command: string;
  /** As the manifest gives it to the key. */
  readonly argument?: unknown;
}

/** Whoever decides in review mode goes on to the next claim. */
const argument = { in: 'review' };

/** The keys of review mode as the manifest binds them. Users who bind others see those in the palette. */
function keys(isDone: boolean): readonly KeyItem[] {
  return [
    {
      label: '1 … 9',
      description: l10n.t('Tag with the stance of that key'),
      command: 'standpoint.tagClaim',
      argument,
    },
    { label: '0', description: l10n.t('Remove the stance'), command: 'standpoint.removeStance' },
    {
      label: 'R',
      description: l10n.t('Repeat the last tag'),
      command: 'standpoint.repeatTag',
      argument,
    },
    { label: 'N', description: l10n.t('Next untagged claim'), command: 'standpoint.nextInReview' },
    {
      label: 'P',
      description: l10n.t('Previous untagged claim'),
      command: 'standpoint.previousInReview',
    },
    { label: 'J', description: l10n.t('Next claim'), command: 'standpoint.nextClaim' },
    { label: 'K', description: l10n.t('Previous claim'), command: 'standpoint.previousClaim' },
    { label: 'A', description: l10n.t('Assign the actor'), command: 'standpoint.assignActor' },
    { label: 'T', description: l10n.t('Assign the target'), command: 'standpoint.assignTarget' },
    {
      label: 'X',
      description: l10n.t('Dismiss: this is no claim'),
      command: 'standpoint.dismissClaim',
      argument,
    },
    {
      label: 'M',
      description: l10n.t('Make a claim of the selected words'),
      command: 'standpoint.addClaim',
    },
    {
      label: 'W',
      description: l10n.t('Give the claim the selected words'),
      command: 'standpoint.setClaimToSelection',
    },
    {
      label: '[',
      description: l10n.t('Extend the claim at its start by a word; with Shift, shrink it'),
      command: 'standpoint.extendClaimAtStart',
    },
    {
      label: ']',
      description: l10n.t('Extend the claim at its end by a word; with Shift, shrink it'),
      command: 'standpoint.extendClaimAtEnd',
    },
    { label: 'E', description: l10n.t('Edit the note'), command: 'standpoint.editNote' },
    {
      label: 'U',
      description: l10n.t('Undo the last decision'),
      command: 'standpoint.undoDecision',
    },
    { label: withShift('U'), description: l10n.t('Redo'), command: 'standpoint.redoDecision' },
    {
      label: 'D',
      description: isDone ? l10n.t('Mark this article not done') : l10n.t('Mark this article done'),
      command: isDone ? 'standpoint.markArticleNotDone' : 'standpoint.markArticleDone',
    },
    {
      label: withShift('N'),
      description: l10n.t('Review the next article'),
      command: 'standpoint.reviewNextArticle',
    },
    {
      label: 'O',
      description: l10n.t('Order the review by place or by sureness'),
      command: 'standpoint.orderReview',
    },
    {
      label: 'F',
      description: l10n.t('Review the whole folder'),
      command: 'standpoint.reviewFolder',
    },
    {
      label: 'S',
      description: l10n.t('Review the claims of this actor'),
      command: 'standpoint.reviewActor',
    },
    {
      label: l10n.t('Escape'),
      description: l10n.t('End the review'),
      command: 'standpoint.endReview',
    },
  ];
}

/** Shows the keys of review mode; Enter does what the chosen one does. */
export async function pickReviewKey(isDone: boolean): Promise<void> {
  const picked = await pickOne(keys(isDone), {
    title: l10n.t('Keys in review mode'),
    matchOnDescription: true,
  });
  if (picked !== undefined) await commands.executeCommand(picked.command, picked.argument);
}
