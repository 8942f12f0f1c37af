import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { hasGit, openedByGit, TestRepository } from './gitRepository.ts';
import { closeAll, inWorkspace, read, until, write } from './workbench.ts';

const folder = 'driver';
const name = `${folder}/ferry.txt`;
const sidecar = `${name}.claims.yaml`;

const record = (id: string, quote: string) =>
  `  - id: "${id}"\n    spans:\n      - quote: "${quote}"\n        before: ""\n        after: ""\n`;
const file = (...records: readonly string[]) => `standpoint: 1\n\nclaims:\n${records.join('\n')}`;
const [stay, one, two] = [
  record('aaaaaa', 'stay'),
  record('bbbbbb', 'one'),
  record('cccccc', 'two'),
];

(hasGit ? describe : describe.skip)('the merge driver for a clone', () => {
  let repository: TestRepository;

  before(async () => {
    await write(name, 'The ferry must stay.\n');
    repository = new TestRepository(folder);
    repository.commit('article');
    await openedByGit(folder);
    await window.showTextDocument(await workspace.openTextDocument(inWorkspace(name)));
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  /** Two branches that both appended a record, merged by git on the command line. */
  async function merge(): Promise<number | null> {
    const commit = async (message: string, ...records: readonly string[]) => {
      await write(sidecar, file(...records));
      repository.commit(message);
    };
    await commit('base', stay);
    repository.git('checkout', '--quiet', '-B', 'theirs');
    await commit('theirs', stay, two);
    repository.git('checkout', '--quiet', 'main');
    await commit('ours', stay, one);
    return repository.attempt('merge', '--no-edit', 'theirs').status;
  }

  const driver = () => repository.attempt('config', 'merge.standpoint.driver').said.trim();
  const installed = () => {
    const [, script = ''] = /^script='([^']+)'/.exec(driver()) ?? [];
    return { script: Uri.file(script), bundle: Uri.file(script.replace(/sh$/, 'cjs')) };
  };

  it('is installed by a command, asks where it is named, and merges what git alone cannot', async () => {
    assert.equal(await merge(), 1);
    repository.git('merge', '--abort');
    const done = commands.executeCommand('standpoint.installMergeDriver');
    await until(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await read(`${folder}/.gitattributes`)) !== undefined;
    });
    await done;
    assert.equal(
      await read(`${folder}/.gitattributes`),
      '*.claims.yaml merge=standpoint text eol=lf\n',
    );
    repository.commit('attributes');
    assert.equal(await merge(), 0);
    assert.equal(await read(sidecar), file(stay, one, two));
  });

  it('is set once, however often it is installed', async () => {
    await commands.executeCommand('standpoint.installMergeDriver');
    assert.equal(repository.git('config', '--get-all', 'merge.standpoint.driver').trim(), driver());
    assert.equal(driver().split('\n').length, 1);
  });

  it('loses no side where its program is gone, and is mended by installing it again', async () => {
    await workspace.fs.delete(installed().bundle);
    assert.equal(await merge(), 1);
    assert.match((await read(sidecar)) ?? '', /<<<<<<< (.|\n)*"one"(.|\n)*"two"(.|\n)*>>>>>>> /);
    repository.git('merge', '--abort');
    await commands.executeCommand('standpoint.installMergeDriver');
    assert.equal(await merge(), 0);
  });

  it('is uninstalled by a command', async () => {
    await commands.executeCommand('standpoint.uninstallMergeDriver');
    assert.equal(driver(), '');
    assert.equal(await merge(), 1);
    repository.git('merge', '--abort');
  });
});
