import { type QuickPickItem, type QuickPickOptions, window } from 'vscode';
import { withoutIcons } from '../core/text/foreignWords.ts';

/** An entry of a list as VS Code is to show it, and what it stands for. */
export interface PlainItem<T extends QuickPickItem> extends QuickPickItem {
  readonly meant: T;
}

/** An entry in which `$(name)`, in a file's name or an actor's, is no icon. Icons of our own are `iconPath`. */
export function plainItem<T extends QuickPickItem>(item: T): PlainItem<T> {
  const { label, description, detail } = item;
  return {
    ...item,
    meant: item,
    label: withoutIcons(label),
    ...(description !== undefined && { description: withoutIcons(description) }),
    ...(detail !== undefined && { detail: withoutIcons(detail) }),
  };
}

/** Asks for one of these. Undefined when the user gives none. */
export async function pickOne<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions,
): Promise<T | undefined> {
  return (await window.showQuickPick(items.map(plainItem), options))?.meant;
}

/** Asks for any of these. Undefined when the user breaks off. */
export async function pickSeveral<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions,
): Promise<readonly T[] | undefined> {
  const picked = await window.showQuickPick(items.map(plainItem), {
    ...options,
    canPickMany: true,
  });
  return picked?.map(({ meant }) => meant);
}
