import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { closeAll, inWorkspace, open, read, remove, until, write } from './workbench.ts';

const name = 'status.txt';

describe('an article', () => {
  beforeEach(async () => {
    await closeAll();
    await remove(`${name}.claims.yaml`);
    await write(name, '“The ferry must stay,” said Marta Vell.\n');
  });
  after(async () => {
    await closeAll();
    await remove(name);
  });

  it('that an editor shows is marked done and not done, and undo takes that back', async () => {
    await open(name);
    await mark('markArticleDone');
    assert.match((await sidecar()) ?? '', /^standpoint: 1\narticle:\n {2}status: done\n$/);
    await mark('markArticleNotDone');
    assert.match((await sidecar()) ?? '', /status: open/);
    await commands.executeCommand('standpoint.undoDecision');
    await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await sidecar(), undefined);
  });

  it('that a row or the Explorer names is marked as well', async () => {
    const uri = inWorkspace(name);
    await until(async () => {
      await mark('markArticleDone', uri);
      return (await sidecar())?.includes('status: done') === true;
    });
    const row = { subject: { by: 'article', article: uri.toString() } };
    await mark('markArticleNotDone', row);
    assert.match((await sidecar()) ?? '', /status: open/);
  });

  it('that is selected with others is marked with them, and one undo takes that back', async () => {
    const other = await write('status-other.txt', '“It goes,” said Ada Brenn.\n');
    const uri = inWorkspace(name);
    const selected = [
      uri,
      inWorkspace('.'),
      { subject: { by: 'article', article: other.toString() } },
    ];
    const others = () => read('status-other.txt.claims.yaml');
    await open('status-other.txt');
    await open(name); // Standpoint knows both
    await mark('markArticleDone', uri, selected);
    for (const text of [await sidecar(), await others()]) assert.match(text ?? '', /status: done/);
    await commands.executeCommand('standpoint.undoDecision');
    assert.deepEqual([await sidecar(), await others()], [undefined, undefined]);
    await closeAll();
    await remove('status-other.txt');
  });

  const mark = (command: string, ...args: readonly unknown[]) =>
    commands.executeCommand(`standpoint.${command}`, ...args);
  const sidecar = () => read(`${name}.claims.yaml`);
});
