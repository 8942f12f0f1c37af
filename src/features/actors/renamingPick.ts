import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { fileCount, recordCount } from '../../host/counts.ts';
import { type PlainItem, plainItem } from '../../host/plainItems.ts';
import type { Renaming } from '../../session/decisions/actorDecision.ts';
import type { Rewritings } from '../../session/decisions/references.ts';
import { fileName, sidecarOf } from '../../session/uris.ts';

interface RenamingItem extends QuickPickItem {
  readonly renaming?: Renaming;
}

/**
 * Asks which names are to be rewritten; all are ticked. `changed` is told what is ticked, so that a preview
 * can follow. Undefined when the user breaks off.
 */
export function pickRenamings(
  found: Rewritings,
  title: string,
  changed: (renamings: readonly Renaming[]) => void,
): Promise<readonly Renaming[] | undefined> {
  const input = window.createQuickPick<PlainItem<RenamingItem>>();
  const items = renamingItems(found).map(plainItem);
  input.title = title;
  input.placeholder = l10n.t('Enter rewrites what is ticked, Escape changes nothing');
  input.canSelectMany = true;
  // The preview is behind: to look at it must not end the question.
  input.ignoreFocusOut = true;
  input.items = [...items, ...skippedItems(found).map(plainItem)];
  input.selectedItems = items;
  const ticked = () => input.selectedItems.flatMap(({ meant }) => meant.renaming ?? []);
  return new Promise((resolve) => {
    input.onDidChangeSelection(() => changed(ticked()));
    input.onDidAccept(() => {
      resolve(ticked());
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

/** In how many records of how many sidecars names are to be rewritten, in words. */
export function extentOf({ rewritings }: Rewritings, renamings: readonly Renaming[]): string {
  const perFile = rewritings.map(
    (file) => file.renamings.filter((one) => renamings.some((other) => areSame(one, other))).length,
  );
  const records = perFile.reduce((sum, count) => sum + count, 0);
  const files = perFile.filter((count) => count > 0).length;
  return l10n.t('{0} in {1}', recordCount(records), fileCount(files));
}

/** Every pair of names once, in the order of their files. */
export function renamingsIn({ rewritings }: Rewritings): readonly Renaming[] {
  const all = rewritings.flatMap(({ renamings }) => renamings);
  return all.filter((one, index) => all.findIndex((other) => areSame(one, other)) === index);
}

function renamingItems(found: Rewritings): readonly RenamingItem[] {
  return renamingsIn(found).map((renaming) => ({
    renaming,
    label: `${renaming.from} → ${renaming.to}`,
    description: extentOf(found, [renaming]),
  }));
}

function skippedItems({ skipped }: Rewritings): readonly RenamingItem[] {
  if (skipped.length === 0) return [];
  return [
    { label: l10n.t('Left out, because they cannot be read'), kind: QuickPickItemKind.Separator },
    ...skipped.map(({ article }) => ({
      label: fileName(sidecarOf(article)),
      kind: QuickPickItemKind.Separator,
    })),
  ];
}

function areSame(a: Renaming, b: Renaming): boolean {
  return a.from === b.from && a.to === b.to;
}
