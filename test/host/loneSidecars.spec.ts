import assert from 'node:assert/strict';
import { type CodeAction, commands, Range, workspace } from 'vscode';
import {
  closeAll,
  codeActionsAt,
  diagnosticsOf,
  hoverAt,
  inWorkspace,
  open,
  read,
  remove,
  select,
  until,
  write,
} from './workbench.ts';

const [name, renamed, other] = ['lone.txt', 'found.txt', 'taken.txt'];
const article = '“The lighthouse stays dark until May,” said Marta Vell.\n';
const sidecar = (of: string) => `${of}.claims.yaml`;

describe('a sidecar whose article was renamed outside VS Code', () => {
  async function clean(): Promise<void> {
    await closeAll();
    for (const file of [name, renamed, other]) {
      await remove(file);
      await remove(sidecar(file));
    }
  }

  /** The sidecar that is alone from then on. */
  async function renameOutside(): Promise<string> {
    await write(name, article);
    const editor = await open(name);
    select(editor, '“The lighthouse');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });
    await closeAll();
    await workspace.fs.rename(inWorkspace(name), inWorkspace(renamed));
    await until(() => diagnosticsOf(sidecar(name))[0]?.code === 'missing-article');
    return (await read(sidecar(name))) ?? assert.fail('no sidecar');
  }

  beforeEach(clean);
  after(clean);

  it('is a problem whose quick fix moves it to the article with its quotes', async () => {
    const yaml = await renameOutside();
    await workspace.openTextDocument(inWorkspace(sidecar(name)));
    const title = `Move Sidecar to “${renamed}”`;
    let fix: CodeAction | undefined;
    await until(async () => {
      const fixes = await codeActionsAt(
        inWorkspace(sidecar(name)),
        diagnosticsOf(sidecar(name))[0]?.range ?? new Range(0, 0, 0, 0),
      );
      fix = fixes.find((one) => one.title === title);
      return fix !== undefined; // The new article may not be known yet.
    });
    assert.equal(await read(sidecar(name)), yaml);
    const { command = '', arguments: chosen = [] } = fix?.command ?? {};
    await commands.executeCommand(command, ...chosen);
    assert.equal(await read(sidecar(renamed)), yaml);
    assert.equal(await read(sidecar(name)), undefined);
    const editor = await open(renamed);
    await until(async () => ((await hoverAt(editor, '“The light')) ?? '').includes('Supports'));
    await until(() => diagnosticsOf(sidecar(name)).length === 0);
  });

  it('is offered that article once, and moved when the user says so', async () => {
    const yaml = await renameOutside();
    await until(async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return (await read(sidecar(renamed))) === yaml;
    });
    assert.equal(await read(sidecar(name)), undefined);
  });

  it('is not moved onto a sidecar that is there', async () => {
    const yaml = await renameOutside();
    await write(other, article);
    await write(sidecar(other), 'standpoint: 1\n');
    const from = inWorkspace(sidecar(name)).toString();
    await commands.executeCommand('standpoint.findArticle', from, inWorkspace(other).toString());
    assert.equal(await read(sidecar(other)), 'standpoint: 1\n');
    assert.equal(await read(sidecar(name)), yaml);
  });
});
