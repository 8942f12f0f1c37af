import assert from 'node:assert/strict';
import { commands, Range, workspace } from 'vscode';
import { beginEachWith } from './ownArticle.ts';
import {
  codeActionsAt,
  diagnosticsOf,
  hoverAt,
  inWorkspace,
  open,
  read,
  select,
  until,
  write,
} from './workbench.ts';

const name = 'aside.txt';
const sidecar = `${name}.claims.yaml`;
const article = '“The ferry must stay,” said Marta Vell.\n\n“It goes,” said Owen Strand.\n';

describe('a decision that was set aside', () => {
  beginEachWith(name, article);

  it('is a problem with a quick fix that leads to the choice', async () => {
    const editor = await open(name);
    const tagWords = async (words: string, key: number) => {
      select(editor, words);
      await commands.executeCommand('standpoint.tagStance', { key });
    };
    await tagWords('“The ferry', 1);
    const mine = (await read(sidecar)) ?? '';
    const theirs = mine.replace('supports', 'neutral');
    await commands.executeCommand('standpoint.undoDecision');
    await workspace.fs.createDirectory(inWorkspace(sidecar));
    try {
      await tagWords('“The ferry', 1);
    } finally {
      await workspace.fs.delete(inWorkspace(sidecar));
    }
    await write(sidecar, theirs);
    await tagWords('“It goes', 2); // What waits is tried before anything else is decided.
    await until(() => diagnosticsOf(sidecar).some(({ code }) => code === 'set-aside'));
    assert.equal(await read(sidecar), theirs);
    await until(async () => ((await hoverAt(editor, '“The ferry')) ?? '').includes('Neutral'));

    await workspace.openTextDocument(inWorkspace(sidecar)); // VS Code asks for fixes in loaded ones only
    const [fix] = await codeActionsAt(
      inWorkspace(sidecar),
      diagnosticsOf(sidecar)[0]?.range ?? new Range(0, 0, 0, 0),
    );
    assert.equal(fix?.command?.command, 'standpoint.showSetAsideDecisions');
    const choosing = commands.executeCommand('standpoint.showSetAsideDecisions');
    await until(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'); // Apply Mine
      return (await read(sidecar)) === mine;
    });
    await choosing;
    await until(() => diagnosticsOf(sidecar).length === 0);
  });
});
