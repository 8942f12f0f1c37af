import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { bestMatch } from '../core/choices/bestMatch.ts';
import { type PlainItem, plainItem } from './plainItems.ts';

/** Actors to choose from that have something in common. */
export interface ActorGroup {
  readonly title: string;
  readonly names: readonly string[];
}

/** What is asked for, and what is said in the field while nothing is typed. */
export interface ActorQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** Who it is now; marked in the list. */
  readonly present?: string;
}

/**
 * Asks for an actor, one of these or any other name. One that is in several groups is listed in the first.
 * Undefined when the user gives none.
 */
export function pickActor(
  groups: readonly ActorGroup[],
  { title, placeholder, present }: ActorQuestion,
): Promise<string | undefined> {
  const input = window.createQuickPick<PlainItem<QuickPickItem>>();
  input.title = title;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  const known = knownItems(groups, present).map(plainItem);
  const names = new Set(
    known
      .filter(({ kind }) => kind !== QuickPickItemKind.Separator)
      .map(({ meant }) => meant.label),
  );
  input.items = known;
  return new Promise((resolve) => {
    input.onDidChangeValue((value) => {
      const typed = value.trim();
      const isNew = typed !== '' && !names.has(typed);
      const fresh = { label: typed, description: l10n.t('use this name'), alwaysShow: true };
      input.items = isNew ? [...known, plainItem(fresh)] : known;
      // VS Code puts the name that is exactly as typed first, but who types a part means somebody known.
      const meant = bestMatch([...names], typed);
      const active = input.items.find((item) => item.meant.label === (meant ?? typed));
      input.activeItems = active === undefined ? [] : [active];
    });
    input.onDidAccept(() => {
      resolve(input.selectedItems[0]?.meant.label);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function knownItems(
  groups: readonly ActorGroup[],
  present: string | undefined,
): readonly QuickPickItem[] {
  const shown = new Set<string>();
  return groups.flatMap(({ title, names }): readonly QuickPickItem[] => {
    const fresh = [...new Set(names)].filter((name) => !shown.has(name));
    for (const name of fresh) shown.add(name);
    if (fresh.length === 0) return [];
    const separator = { label: title, kind: QuickPickItemKind.Separator };
    return [separator, ...fresh.map((label) => itemFor(label, present))];
  });
}

function itemFor(name: string, present: string | undefined): QuickPickItem {
  return name === present ? { label: name, description: l10n.t('present actor') } : { label: name };
}
