import { l10n, type QuickPickItem, window } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import type { TargetChoices } from './targetChoices.ts';

interface TargetItem extends QuickPickItem {
  readonly target: string | null;
}

/** Asks what a claim is about. Null for nothing, undefined when the user gives no answer. */
export function pickTarget(
  { targets, anyWillDo }: TargetChoices,
  claim: Claim,
): Promise<string | null | undefined> {
  const present = claim.status === 'stored' ? claim.record.target : undefined;
  const input = window.createQuickPick<TargetItem>();
  input.title = l10n.t('What is this claim about?');
  input.placeholder = anyWillDo ? l10n.t('A target, or the name of a new one') : claim.quote;
  const known = [
    ...targets.map(
      ({ id, label }): TargetItem => ({
        target: id,
        label,
        ...(id === present && { description: l10n.t('present target') }),
      }),
    ),
    ...(present === undefined
      ? []
      : [{ target: null, label: l10n.t('No target'), alwaysShow: true }]),
  ];
  const itemsFor = (typed: string): readonly TargetItem[] => {
    const isNew = anyWillDo && typed !== '' && !targets.some(({ id }) => id === typed);
    const own = {
      target: typed,
      label: typed,
      description: l10n.t('a new target'),
      alwaysShow: true,
    };
    return isNew ? [...known, own] : known;
  };
  input.items = itemsFor('');
  return new Promise((resolve) => {
    input.onDidChangeValue((value) => {
      input.items = itemsFor(value.trim());
    });
    input.onDidAccept(() => {
      resolve(input.selectedItems[0]?.target);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
