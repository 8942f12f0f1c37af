import { commands, l10n, type QuickPickItem } from 'vscode';
import type { Tally } from '../../core/corpus/tally.ts';
import { pickOne } from '../../host/plainItems.ts';

interface ActionItem extends QuickPickItem {
  readonly command: string;
}

/** Shows what can be done with an article; Enter does what is chosen. */
export async function pickArticleAction(tally: Tally): Promise<void> {
  const title = l10n.t('What to do with this article');
  const picked = await pickOne(actionsFor(tally), { title });
  if (picked !== undefined) await commands.executeCommand(picked.command);
}

function actionsFor({ claims, untagged, toCheck }: Tally): readonly ActionItem[] {
  const check: ActionItem = {
    label: l10n.t('Go to the next claim to check'),
    command: 'standpoint.nextToCheck',
  };
  const tag: readonly ActionItem[] = [
    { label: l10n.t('Review its claims'), command: 'standpoint.startReview' },
    { label: l10n.t('Go to the next untagged claim'), command: 'standpoint.nextUntagged' },
  ];
  const look: readonly ActionItem[] = [
    { label: l10n.t('Fold text without claims'), command: 'standpoint.foldUnclaimed' },
    { label: l10n.t('Outline of its claims'), command: 'workbench.action.gotoSymbol' },
  ];
  return [
    ...(toCheck > 0 ? [check] : []),
    ...(untagged > 0 ? tag : []),
    ...(claims > 0 ? look : []),
    { label: l10n.t('Show or hide highlights'), command: 'standpoint.toggleHighlights' },
  ];
}
