import assert from 'node:assert/strict';
import { commands, WorkspaceEdit, workspace } from 'vscode';
import {
  closeAll,
  hoverAt,
  inWorkspace,
  open,
  read,
  remove,
  select,
  until,
  write,
} from './workbench.ts';

const name = 'renames.txt';
const article = '“The bridge is safe,” said Lena Orr.\n\n“It sways,” said Paul Dane.\n';
const record = sidecarSaying('supports');

function sidecarSaying(stance: string): string {
  return [
    'standpoint: 1',
    '',
    'claims:',
    '  - id: "aaaaaa"',
    '    actor: "Lena Orr"',
    `    stance: ${stance}`,
    '    spans:',
    '      - quote: "“The bridge is safe,”"',
    '        before: ""',
    '        after: " said Lena Orr.\\n\\n“It sways,” sa"',
    '        at: "1:1-1:22"',
    '',
  ].join('\n');
}

const sidecar = (of: string) => `${of}.claims.yaml`;

/** Renames files as VS Code does on behalf of a user, all at once. */
async function rename(...moves: readonly (readonly [string, string])[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const [from, to] of moves) edit.renameFile(inWorkspace(from), inWorkspace(to));
  assert.ok(await workspace.applyEdit(edit));
}

describe('an article that is renamed in VS Code', () => {
  const used = [name, 'renamed.txt', 'Renames.txt', 'second.txt', 'folder/renames.txt'];
  used.push('folder/second.txt', 'elsewhere/renames.txt');

  async function clean(): Promise<void> {
    await closeAll();
    for (const file of used) {
      await remove(file);
      await remove(sidecar(file));
    }
  }

  beforeEach(async () => {
    await clean();
    await write(name, article);
    await write(sidecar(name), record);
  });
  after(clean);

  it('takes its sidecar along, and what can be undone', async () => {
    const editor = await open(name);
    await until(async () => ((await hoverAt(editor, '“The bridge')) ?? '').includes('Supports'));
    select(editor, '“The bridge');
    await commands.executeCommand('standpoint.tagStance', { key: 2 });
    await rename([name, 'renamed.txt']);
    assert.equal(await read(sidecar('renamed.txt')), sidecarSaying('opposes'));
    assert.equal(await read(sidecar(name)), undefined);
    const renamed = await open('renamed.txt');
    await until(async () => ((await hoverAt(renamed, '“The bridge')) ?? '').includes('Opposes'));
    await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await read(sidecar('renamed.txt')), record);
    assert.equal(await read(sidecar(name)), undefined);
  });

  it('does so together with others, and whether or not the sidecar was chosen too', async () => {
    await write('second.txt', article);
    await write(sidecar('second.txt'), sidecarSaying('opposes'));
    await workspace.fs.createDirectory(inWorkspace('folder'));
    await rename(
      [name, 'folder/renames.txt'],
      [sidecar(name), sidecar('folder/renames.txt')],
      ['second.txt', 'folder/second.txt'],
    );
    assert.equal(await read(sidecar('folder/renames.txt')), record);
    assert.equal(await read(sidecar('folder/second.txt')), sidecarSaying('opposes'));
    assert.equal(await read(sidecar(name)), undefined);
    assert.equal(await read(sidecar('second.txt')), undefined);
  });

  it('does so with its folder, and can be undone there', async () => {
    await write('folder/renames.txt', article);
    const editor = await open('folder/renames.txt');
    select(editor, '“The bridge');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });
    await rename(['folder', 'elsewhere']);
    assert.match((await read(sidecar('elsewhere/renames.txt'))) ?? '', /stance: supports/);
    await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await read(sidecar('elsewhere/renames.txt')), undefined);
    assert.equal(await read(sidecar('folder/renames.txt')), undefined);
  });

  it('does so when nothing but the case of its name changes', async () => {
    await rename([name, 'Renames.txt']);
    assert.equal(await read(sidecar('Renames.txt')), record);
    assert.equal(await read(sidecar(name)), undefined);
  });

  it('leaves its sidecar behind where another is there already, in another case too', async () => {
    for (const to of ['renamed.txt', 'Renames.txt']) {
      await write(sidecar(to), sidecarSaying('mixed'));
      await rename([name, to]);
      assert.equal(await read(to), article);
      assert.equal(await read(sidecar(name)), record);
      assert.equal(await read(sidecar(to)), sidecarSaying('mixed'));
      await rename([to, name]);
      await remove(sidecar(to));
      await write(sidecar(name), record);
    }
  });

  it('takes its sidecar along when it is deleted', async () => {
    const edit = new WorkspaceEdit();
    edit.deleteFile(inWorkspace(name));
    await workspace.applyEdit(edit);
    assert.equal(await read(name), undefined);
    assert.equal(await read(sidecar(name)), undefined);
  });

  it('is deleted with its sidecar where both were chosen, or their folder', async () => {
    const both = new WorkspaceEdit();
    both.deleteFile(inWorkspace(sidecar(name)));
    both.deleteFile(inWorkspace(name));
    assert.ok(await workspace.applyEdit(both));
    assert.equal(await read(sidecar(name)), undefined);
    await write('folder/renames.txt', article);
    await write(sidecar('folder/renames.txt'), record);
    const folder = new WorkspaceEdit();
    folder.deleteFile(inWorkspace('folder'), { recursive: true });
    assert.ok(await workspace.applyEdit(folder));
    assert.equal(await read(sidecar('folder/renames.txt')), undefined);
  });
});
