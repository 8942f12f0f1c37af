import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commitAll } from '../../../scripts/hosts/gitRepository.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

const sidecar = 'harbour.txt.claims.yaml';

describe('committing annotations by keyboard alone', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  const git = (...args) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' });
  const file = (name) => path.join(workspace, name);
  const messages = () => git('log', '--format=%s').trimEnd().split('\n');
  const dialog = (words) => workbench.page.locator('.monaco-dialog-box', { hasText: words });
  const box = () => workbench.page.locator('.quick-input-box input');

  before(async () => {
    const served = await shareStandpoint(resources);
    workspace = served.workspace;
    await commitAll(resources, workspace);
    git('config', 'user.name', 'Ana Vidal');
    git('config', 'user.email', 'ana@localhost');
    workbench = await served.open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Tomas Reddick');
  });
  after(() => resources.disposeAsync());

  async function commit() {
    await workbench.runCommand('Standpoint: Commit Annotations');
  }

  /** Waits for the box with its message, and accepts it. */
  async function acceptMessage(words) {
    await until(async () => words.test(await box().inputValue()), `no message like ${words}`);
    await workbench.press('Enter');
  }

  it('claims are seeded from a list', async () => {
    await workbench.runCommand('Standpoint: Seed Claims');
    await workbench.quickInput.tick('night-trains.txt');
    const text = await until(
      () => readFile(file('night-trains.txt.claims.yaml'), 'utf8').catch(() => undefined),
      'the article was not seeded',
    );
    assert.match(text, /- id: "\w{6}"\n {4}spans:\n/);
    assert.doesNotMatch(text, /actor|stance/);
  });

  it('the message says what was decided, and can be edited', async () => {
    await workbench.openFile('harbour.txt');
    await workbench.goTo(7, 45);
    await workbench.press('Alt+Shift+2');
    await until(async () => git('diff').includes('stance: opposes'), 'no tag');
    await commit();
    await until(async () => /^Tag 1 claim/.test(await box().inputValue()), 'no message');
    await workbench.page.keyboard.type(', first pass');
    await workbench.press('Enter');
    await until(() => messages().length === 2, 'nothing was committed');
    assert.match(
      messages()[0],
      /^Tag 1 claim in harbour\.txt: 1 opposes; add \d untagged claims? in night-trains\.txt, first pass$/,
    );
    assert.equal(git('status', '--porcelain'), '');
  });

  it('errors are listed first: Escape leaves all as it is, Enter commits anyway', async () => {
    const text = await readFile(file(sidecar), 'utf8');
    await writeFile(file(sidecar), text.replace('stance: opposes', 'stance: agrees'));
    await commit();
    await dialog('There is an error in what you are about to commit').waitFor();
    assert.match(await dialog('error').innerText(), /harbour\.txt\.claims\.yaml:\d+: .*“agrees”/);
    await workbench.press('Escape');
    await dialog('error').waitFor({ state: 'detached' });
    assert.equal(git('status', '--porcelain'), ` M ${sidecar}\n`);
    await commit();
    await dialog('There is an error').waitFor();
    await workbench.press('Enter');
    await acceptMessage(/^Change the stance of 1 claim/);
    await until(() => messages().length === 3, 'nothing was committed');
  });

  it('unsaved changes of a sidecar are saved and go along', async () => {
    await writeFile(file(sidecar), git('show', `HEAD~:${sidecar}`));
    git('commit', '--quiet', '--all', '--message=Mended');
    await workbench.openFile(sidecar);
    await workbench.goTo(1, 1);
    // No Enter: the words that VS Code suggests may take it. The comment goes before that of the first line.
    await workbench.page.keyboard.type('# read twice ');
    await commit();
    await dialog('has unsaved changes').waitFor();
    await workbench.press('Enter');
    await acceptMessage(/^Edit 1 sidecar$/);
    await until(() => messages().length === 5, 'nothing was committed');
    assert.match(git('show', `HEAD:${sidecar}`), /^# read twice # /);
  });

  it('what else is staged is named, and nothing is committed', async () => {
    await writeFile(file(sidecar), '# again\n', { flag: 'a' });
    await writeFile(file('harbour.txt'), '\n', { flag: 'a' });
    git('add', 'harbour.txt');
    const told = workbench.page.locator('.notification-list-item-message', {
      hasText: '“harbour.txt” is staged too and would go along',
    });
    // VS Code may need a moment to see what git was told beside it; then the commit is asked for again.
    await until(async () => {
      await workbench.press('Escape');
      await commit();
      await workbench.runCommand('Notifications: Show Notifications');
      return told.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    }, 'nothing was said of what else is staged');
    assert.equal(messages().length, 5);
  });
});
