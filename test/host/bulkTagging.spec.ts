import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { closeAll, hoverAt, inWorkspace, open, read, select, until, write } from './workbench.ts';

const articles = {
  'bulk/first.txt':
    '“The dam must go,” said Marta Vell.\n\n“We like the dam,” said Paul Dane.\n\nThe dam is old.\n',
  'bulk/second.txt': '“The dam will stay,” said Marta Vell.\n\n“It sways,” said Owen Strand.\n',
};
const [first, second] = Object.keys(articles) as [string, string];
const stances = async (name: string) =>
  ((await read(`${name}.claims.yaml`)) ?? '').match(/stance: \w+/g) ?? [];

/** Runs a command and accepts whatever it asks, until it is over. */
async function accepting(command: string, ...args: readonly unknown[]): Promise<void> {
  let isOver = false;
  const done = Promise.resolve(commands.executeCommand(command, ...args)).finally(() => {
    isOver = true;
  });
  await until(async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isOver;
  });
  await done;
}

describe('tagging many claims at once', () => {
  before(async () => {
    await closeAll();
    for (const [name, text] of Object.entries(articles)) {
      await write(name, text);
      const editor = await open(name);
      await until(async () => ((await hoverAt(editor, 'dam')) ?? '').includes('Suggestion'));
    }
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace('bulk'), { recursive: true });
  });

  it('gives the first stance to all claims with the selected words, and takes it back at once', async () => {
    const editor = await open(first);
    select(editor, 'the dam', 'all');
    await accepting('standpoint.tagPhrase');
    assert.deepEqual(await stances(first), ['stance: supports', 'stance: supports']);
    assert.deepEqual(await stances(second), ['stance: supports']);
    await commands.executeCommand('standpoint.undoDecision');
    assert.deepEqual([...(await stances(first)), ...(await stances(second))], []);
    await until(async () => ((await hoverAt(editor, 'dam')) ?? '').includes('Suggestion'));
  });

  it('gives it to the untagged claims of an actor in all articles', async () => {
    await accepting('standpoint.tagUntaggedOfActor', { actor: 'Marta Vell' });
    assert.deepEqual(await stances(first), ['stance: supports']);
    assert.deepEqual(await stances(second), ['stance: supports']);
    await commands.executeCommand('standpoint.undoDecision');
    assert.deepEqual([...(await stances(first)), ...(await stances(second))], []);
  });
});
