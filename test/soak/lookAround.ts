import fc from 'fast-check';
import { commands } from 'vscode';
import { closeAll, inWorkspace } from '../host/workbench.ts';

const articles = ['harbour.txt', 'night-trains.txt'];

/** What changes no decision and asks nothing. */
const plain = [
  ...['nextClaim', 'previousClaim', 'firstClaim', 'lastClaim', 'nextUntagged', 'previousUntagged'],
  ...['nextToCheck', 'previousToCheck', 'toggleHighlights', 'foldUnclaimed', 'copyCitation'],
  ...['startReview', 'nextInReview', 'previousInReview', 'endReview', 'resetFilter'],
];

/** What asks, and is answered with one of the first rows or not at all. */
const asking = [
  'groupClaims',
  'sortClaims',
  'searchClaims',
  'filterClaims',
  'findArticle',
  'showActor',
];

const look = fc.oneof(
  { arbitrary: fc.constantFrom(...plain).map((name) => ({ name, rows: undefined })), weight: 3 },
  {
    arbitrary: fc.record({
      name: fc.constantFrom(...asking),
      rows: fc.option(fc.nat(3)),
    }),
    weight: 1,
  },
);

/** Opens an article, walks about in it and in the list, and closes it. Returns how many commands that were. */
export async function lookAround(seed: number): Promise<number> {
  const [[article, looks] = ['', []]] = fc.sample(
    fc.tuple(fc.constantFrom(...articles), fc.array(look, { minLength: 5, maxLength: 15 })),
    { seed, numRuns: 1 },
  );
  await commands.executeCommand('workbench.view.extension.standpoint');
  await commands.executeCommand('vscode.open', inWorkspace(article));
  for (const { name, rows } of looks) {
    if (rows === undefined) await commands.executeCommand(`standpoint.${name}`);
    else await ask(name, rows);
  }
  await commands.executeCommand('standpoint.endReview');
  await commands.executeCommand('standpoint.resetFilter');
  await closeAll();
  await commands.executeCommand('notifications.clearAll');
  return looks.length;
}

/** Takes a row of what a command asks, or closes the question. */
async function ask(name: string, rows: number | null): Promise<void> {
  const asked = commands.executeCommand(`standpoint.${name}`);
  await pause();
  for (let row = 0; row < (rows ?? 0); row += 1) {
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  if (rows !== null) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await pause();
  await commands.executeCommand('workbench.action.closeQuickOpen');
  await Promise.race([asked, pause(5000)]); // Some commands go on in an editor until that is closed.
}

function pause(milliseconds = 300): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
