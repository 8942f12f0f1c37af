import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { closeAll, inWorkspace, open, remove, write } from './workbench.ts';

const here = 'review-here.txt';
const there = 'review-there.txt';

describe('a review', () => {
  beforeEach(async () => {
    const words = [
      '“The dam will be raised,” said Nils Harrow.',
      '“Why?” asked a senior dam official.',
    ];
    await write(there, `Of the dam\n\n${words.join('\n\n')}\n`);
    await write(here, 'Of the ferry\n\n“The ferry must stay,” said Marta Vell.\n');
    await open(there);
    await open(here);
  });
  afterEach(async () => {
    await commands.executeCommand('standpoint.endReview');
    await closeAll();
    for (const name of [here, there]) await remove(name);
  });

  /** What is selected, and in which file. */
  function selected() {
    const { document, selection } = window.activeTextEditor ?? {};
    return { uri: document?.uri.toString(), words: document?.getText(selection) };
  }
  const uri = inWorkspace(there).toString();

  it('begins with its own claims where the article in the editor has none of them', async () => {
    const actor = { kind: 'name', name: 'Nils Harrow' };
    await commands.executeCommand('standpoint.reviewActor', { subject: { by: 'actor', actor } });
    assert.deepEqual(selected(), { uri, words: '“The dam will be raised,”' });
  });

  it('is over the claims of an unnamed official, too, who is given by name', async () => {
    await commands.executeCommand('standpoint.reviewActor', { actor: 'senior dam official' });
    assert.deepEqual(selected(), { uri, words: '“Why?”' });
  });
});
