import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';

/** Actors by how near they are: in this article, in the codebook, elsewhere in the folder. */
export interface ActorChoices {
  readonly inArticle: readonly string[];
  readonly inCodebook: readonly string[];
  readonly elsewhere: readonly string[];
}

/** Asks for an actor, one of these or any other name. Undefined when the user gives none. */
export function pickActor(
  choices: ActorChoices,
  present: string | undefined,
): Promise<string | undefined> {
  const input = window.createQuickPick();
  input.title = 'Who makes this claim?';
  input.placeholder = present === undefined ? 'Name of the actor' : `Now: ${present}`;
  input.matchOnDescription = true;
  const known = knownItems(choices);
  const names = new Set(known.map(({ label }) => label));
  input.items = known;
  return new Promise((resolve) => {
    input.onDidChangeValue((value) => {
      const typed = value.trim();
      const isNew = typed !== '' && !names.has(typed);
      input.items = isNew
        ? [...known, { label: typed, description: 'use this name', alwaysShow: true }]
        : known;
    });
    input.onDidAccept(() => {
      resolve(input.selectedItems[0]?.label);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function knownItems({ inArticle, inCodebook, elsewhere }: ActorChoices): readonly QuickPickItem[] {
  const shown = new Set<string>();
  const group = (title: string, names: readonly string[]): readonly QuickPickItem[] => {
    const fresh = [...new Set(names)].filter((name) => !shown.has(name));
    for (const name of fresh) shown.add(name);
    if (fresh.length === 0) return [];
    const separator = { label: title, kind: QuickPickItemKind.Separator };
    return [separator, ...fresh.map((label) => ({ label }))];
  };
  return [
    ...group('In this article', inArticle),
    ...group('In the codebook', inCodebook),
    ...group('In other articles', elsewhere),
  ];
}
