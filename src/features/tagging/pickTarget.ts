import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import { storedTarget } from '../../core/corpus/storedWords.ts';
import { shownNumber } from '../../host/counts.ts';
import { type PlainItem, plainItem } from '../../host/plainItems.ts';
import type { TargetChoices } from './targetChoices.ts';

interface TargetItem extends QuickPickItem {
  /** Null for nothing; absent in a heading. */
  readonly target?: string | null;
}

/**
 * Asks what a claim is about, and all others that are selected with it. Null for nothing, undefined when the user gives
 * no answer.
 */
export function pickTarget(
  choices: TargetChoices,
  claim: ClaimSummary,
  selected: readonly ClaimSummary[],
): Promise<string | null | undefined> {
  const input = window.createQuickPick<PlainItem<TargetItem>>();
  input.title =
    selected.length < 2
      ? l10n.t('What is this claim about?')
      : l10n.t('What are these {0} claims about?', shownNumber(selected.length));
  input.placeholder = choices.anyWillDo
    ? l10n.t('A target, or the name of a new one')
    : claim.quote;
  const canTake = [claim, ...selected].some((one) => storedTarget(one) !== undefined);
  const known = [...knownItems(choices, storedTarget(claim)), ...(canTake ? [none()] : [])];
  const ids = new Set(known.map(({ target }) => target));
  const itemsFor = (typed: string): readonly TargetItem[] => {
    if (!choices.anyWillDo || typed === '' || ids.has(typed)) return known;
    const description = l10n.t('a new target');
    return [...known, { target: typed, label: typed, description, alwaysShow: true }];
  };
  input.items = known.map(plainItem);
  return new Promise((resolve) => {
    input.onDidChangeValue((value) => {
      input.items = itemsFor(value.trim()).map(plainItem);
    });
    input.onDidAccept(() => {
      resolve(input.selectedItems[0]?.meant.target);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function none(): TargetItem {
  return { target: null, label: l10n.t('No target'), alwaysShow: true };
}

function knownItems(
  { recent, inArticle, others, labelOf }: TargetChoices,
  present: string | undefined,
): readonly TargetItem[] {
  const group = (label: string, ids: readonly string[]): readonly TargetItem[] => {
    if (ids.length === 0) return [];
    const items = ids.map((target) => ({
      target,
      label: labelOf(target),
      ...(target === present && { description: l10n.t('present target') }),
    }));
    return [{ label, kind: QuickPickItemKind.Separator }, ...items];
  };
  return [
    ...group(l10n.t('Recent'), recent),
    ...group(l10n.t('In this article'), inArticle),
    ...group(l10n.t('All'), others),
  ];
}
