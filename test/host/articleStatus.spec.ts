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

  const mark = (command: string, argument?: unknown) =>
    commands.executeCommand(`standpoint.${command}`, argument);
  const sidecar = () => read(`${name}.claims.yaml`);
});
