import assert from 'node:assert/strict';
import { lstat, symlink } from 'node:fs/promises';
import { commands, workspace } from 'vscode';
import { closeAll, inWorkspace, open, read, remove, select, write } from '../host/workbench.ts';

const name = 'linked.txt';
const target = 'target.yaml';
const link = inWorkspace(`${name}.claims.yaml`);

describe('a sidecar that is a symbolic link', () => {
  before(async () => {
    await write(name, '“We sail,” said Marta Vell.\n');
    await write(target, '# by Ben\nstandpoint: 1\n');
    await symlink(inWorkspace(target).fsPath, link.fsPath);
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(link);
    await remove(target);
    await remove(name);
  });

  it('stays one: decisions are written to the file that it leads to', async () => {
    const editor = await open(name);
    select(editor, '“We sail');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });
    assert.ok((await lstat(link.fsPath)).isSymbolicLink());
    assert.match((await read(target)) ?? '', /^# by Ben\nstandpoint: 1\n[\s\S]*stance: supports/);
    await commands.executeCommand('standpoint.undoDecision');
    assert.ok((await lstat(link.fsPath)).isSymbolicLink());
    assert.match(
      (await read(target)) ?? '',
      /^# by Ben\nstandpoint: 1\n\nclaims: \[\]\n$|^# by Ben\nstandpoint: 1\n$/,
    );
  });
});
