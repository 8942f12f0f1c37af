import assert from 'node:assert/strict';
import { type CodeAction, commands, Range, WorkspaceEdit, window, workspace } from 'vscode';
import type { GitRepository } from '../../src/host/git/gitApi.ts';
import { hasGit, openedByGit, TestRepository } from './gitRepository.ts';
import {
  closeAll,
  codeActionsAt,
  diagnosticsOf,
  inWorkspace,
  read,
  tabs,
  until,
  write,
} from './workbench.ts';

const folder = 'conflicts';
const name = `${folder}/ferry.txt`;
const sidecar = `${name}.claims.yaml`;
const article = [
  'Council weighs the ferry',
  '',
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '',
  '“Nobody asked the fishermen,” said Owen Strand.',
  '',
].join('\n');

const record = (id: string, quote: string, at: string, fields = '') =>
  `  - id: "${id}"\n    actor: "Marta Vell"\n${fields}    spans:\n      - quote: "${quote}"\n        before: ""\n        after: ""\n        at: "${at}"\n`;
const stay = (fields = '') => record('aaaaaa', '“The ferry must stay,”', '3:1-3:23', fields);
const asked = (id: string, fields = '', quote = '“Nobody asked the fishermen,”') =>
  record(id, quote, '5:1-5:30', fields);
const file = (...records: readonly string[]) => `standpoint: 1\n\nclaims:\n${records.join('\n')}`;
const tagged = (stance: string, by: string) => `    stance: ${stance}\n    by: "${by}"\n`;
const noted = (note: string) => `    note: "${note}"\n`;

const resolve = () => commands.executeCommand('standpoint.resolveConflicts');
/** Answers the question that is shown next. */
const answer = async (command: string) => {
  await until(() => tabs().includes('Resolve Conflicts'), 'no question is shown');
  await commands.executeCommand(`standpoint.${command}`);
};

describe('conflicts of sidecars, in a host without git', () => {
  it('are no failure where there is no Git extension, or no conflict', async () => {
    await resolve();
    await commands.executeCommand('standpoint.takeOurs');
  });
});

(hasGit ? describe : describe.skip)('conflicts of sidecars in the editor', () => {
  let repository: TestRepository;
  let git: GitRepository;

  before(async () => {
    await write(name, article);
    repository = new TestRepository(folder);
    repository.commit('article');
    repository.git('tag', 'begun');
    git = await openedByGit(folder);
  });

  beforeEach(closeAll);

  afterEach(async () => {
    await closeAll();
    repository.attempt('merge', '--abort');
    repository.attempt('rebase', '--abort');
    repository.git('checkout', '--quiet', '--force', 'main');
    repository.git('reset', '--quiet', '--hard', 'begun');
    repository.attempt('branch', '-D', 'theirs');
    await git.status();
  });

  after(async () => {
    await workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  /** Commits the sidecar, or its removal, on the branch that is checked out. */
  async function commit(text: string | undefined, message: string): Promise<void> {
    if (text !== undefined) await write(sidecar, text);
    else repository.attempt('rm', '--quiet', 'ferry.txt.claims.yaml');
    repository.commit(message);
  }

  /** Two branches from one base that git cannot merge; the merge is begun. */
  async function conflict(
    base: string | undefined,
    ours: string | undefined,
    theirs: string | undefined,
  ): Promise<void> {
    await commit(base, 'base');
    repository.git('checkout', '--quiet', '-b', 'theirs');
    repository.git('config', 'user.name', 'Luc Moreau');
    await commit(theirs, 'theirs');
    repository.git('config', 'user.name', 'Ana Vidal');
    repository.git('checkout', '--quiet', 'main');
    await commit(ours, 'ours');
    assert.equal(repository.attempt('merge', '--no-edit', 'theirs').status, 1);
    await git.status();
    assert.equal(git.state.mergeChanges.length, 1);
  }

  const status = () => repository.git('status', '--porcelain').trim();
  const staged = () => repository.git('show', ':ferry.txt.claims.yaml');
  /** The file is as it should be, staged and not unmerged any more. */
  async function assertResolved(text: string | undefined): Promise<void> {
    assert.equal(await read(sidecar), text);
    assert.equal(staged(), text);
    assert.doesNotMatch(status(), /^(UU|AA|DU|UD)/m);
  }

  it('are merged record by record, written and staged, where nobody disagrees', async () => {
    const base = file(stay());
    const [one, two] = [asked('bbbbbb', '', 'Council'), asked('cccccc', '', 'harbour')];
    await conflict(base, file(stay(), one), file(stay(), two));
    await resolve();
    await assertResolved(file(stay(), one, two));
    assert.deepEqual(tabs(), []);
  });

  it('ask between two stances, and take one with its coder', async () => {
    const base = file(stay());
    for (const [command, stance, by] of [
      ['takeOurs', 'supports', 'ana'],
      ['takeTheirs', 'opposes', 'luc'],
    ] as const) {
      await conflict(
        base,
        file(stay(tagged('supports', 'ana'))),
        file(stay(tagged('opposes', 'luc'))),
      );
      const done = resolve();
      await answer(command);
      await done;
      await assertResolved(file(stay(tagged(stance, by))));
      repository.git('reset', '--quiet', '--hard', 'begun');
      repository.git('branch', '-D', 'theirs');
    }
  });

  it('join two notes', async () => {
    await conflict(file(stay()), file(stay(noted('twice'))), file(stay(noted('on air'))));
    const done = resolve();
    await answer('takeBoth');
    await done;
    await assertResolved(file(stay(noted('on air / twice'))));
  });

  it('leave the file unmerged and as it is where somebody decides later', async () => {
    await conflict(
      file(stay()),
      file(stay(tagged('supports', 'ana'))),
      file(stay(tagged('opposes', 'luc'))),
    );
    const before = await read(sidecar);
    const done = resolve();
    await answer('decideLater');
    await done;
    assert.equal(await read(sidecar), before);
    assert.match(status(), /^UU/m);
    await until(() => tabs().length === 0);
    const again = resolve();
    await until(() => tabs().includes('Resolve Conflicts'));
    await closeAll();
    await again;
    assert.equal(await read(sidecar), before);
    assert.match(status(), /^UU/m);
  });

  it('go back to the question before', async () => {
    const both = (stance: string, by: string) =>
      file(stay(tagged(stance, by)), asked('bbbbbb', tagged(stance, by)));
    await conflict(file(stay(), asked('bbbbbb')), both('supports', 'ana'), both('opposes', 'luc'));
    const done = resolve();
    await answer('takeOurs');
    await answer('previousConflict');
    await answer('takeTheirs');
    await answer('takeOurs');
    await done;
    await assertResolved(
      file(stay(tagged('opposes', 'luc')), asked('bbbbbb', tagged('supports', 'ana'))),
    );
  });

  it('are undone with the decision, which brings the text with the conflict back', async () => {
    await conflict(
      file(stay()),
      file(stay(tagged('supports', 'ana'))),
      file(stay(tagged('opposes', 'luc'))),
    );
    const before = await read(sidecar);
    const done = resolve();
    await answer('takeOurs');
    await done;
    await commands.executeCommand('standpoint.undoDecision');
    assert.match(before ?? '', /<<<<<<< /);
    assert.equal(await read(sidecar), before);
    repository.git('checkout', '--merge', 'ferry.txt.claims.yaml');
    assert.match(status(), /^UU/m);
  });

  it('keep a record that one side deleted and the other changed', async () => {
    const base = file(stay(), asked('bbbbbb'));
    const changed = file(stay(), asked('bbbbbb', noted('kept')));
    await conflict(base, file(stay()), changed);
    await resolve();
    await assertResolved(changed);
  });

  it('keep the file that one side deleted and the other changed', async () => {
    const changed = file(stay(tagged('supports', 'ana')));
    await conflict(file(stay()), undefined, changed);
    await resolve();
    await assertResolved(changed);
    await git.status();
    assert.deepEqual(git.state.mergeChanges, []);
  });

  it('keep ours where they deleted the file', async () => {
    const changed = file(stay(tagged('supports', 'ana')));
    await conflict(file(stay()), changed, undefined);
    await resolve();
    await assertResolved(changed);
  });

  it('join two sidecars that both added, each for itself', async () => {
    const one = file(stay(tagged('supports', 'ana')));
    const two = file(stay(tagged('supports', 'ana')), asked('bbbbbb', tagged('opposes', 'luc')));
    await conflict(
      undefined,
      file(stay(tagged('supports', 'ana')), asked('cccccc', '', 'Council')),
      two,
    );
    await resolve();
    await assertResolved(
      `${one}\n${asked('cccccc', '', 'Council')}\n${asked('bbbbbb', tagged('opposes', 'luc'))}`,
    );
  });

  it('ask whether two claims for the same words are one', async () => {
    const base = file(stay());
    const ours = file(stay(), asked('bbbbbb', tagged('supports', 'ana')));
    const theirs = file(
      stay(),
      asked('cccccc', tagged('opposes', 'luc'), 'Nobody asked the fishermen'),
    );
    await conflict(base, ours, theirs);
    const done = resolve();
    await answer('takeTheirs');
    await done;
    await assertResolved(theirs);
  });

  it('write nothing where a version cannot be read', async () => {
    const broken = `${file(stay(tagged('opposes', 'luc')))}  - id: "broken\n`;
    await conflict(file(stay()), file(stay(tagged('supports', 'ana'))), broken);
    const before = await read(sidecar);
    await resolve();
    assert.equal(await read(sidecar), before);
    assert.match(status(), /^UU/m);
    assert.deepEqual(tabs(), []);
  });

  it('write nothing over changes that are not saved', async () => {
    const [one, two] = [asked('bbbbbb', '', 'Council'), asked('cccccc', '', 'harbour')];
    await conflict(file(stay()), file(stay(), one), file(stay(), two));
    const document = await workspace.openTextDocument(inWorkspace(sidecar));
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), '# mine\n');
    await workspace.applyEdit(edit);
    const before = await read(sidecar);
    await resolve();
    assert.equal(await read(sidecar), before);
    assert.match(document.getText(), /^# mine\n/);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('are merged where a merge driver that is gone left ours alone', async () => {
    repository.git('config', 'merge.gone.driver', 'no-such-program %A');
    await write(`${folder}/.git/info/attributes`, '*.claims.yaml merge=gone\n');
    try {
      const [one, two] = [asked('bbbbbb', '', 'Council'), asked('cccccc', '', 'harbour')];
      await conflict(file(stay()), file(stay(), one), file(stay(), two));
      assert.equal(await read(sidecar), file(stay(), one));
      await resolve();
      await assertResolved(file(stay(), one, two));
    } finally {
      await workspace.fs.delete(inWorkspace(`${folder}/.git/info/attributes`));
    }
  });

  it('are resolved in a rebase, where ours are the others', async () => {
    await conflict(
      file(stay()),
      file(stay(tagged('supports', 'ana'))),
      file(stay(tagged('opposes', 'luc'))),
    );
    repository.git('merge', '--abort');
    assert.equal(repository.attempt('rebase', 'theirs').status, 1);
    const done = resolve();
    await answer('takeTheirs');
    await done;
    await assertResolved(file(stay(tagged('supports', 'ana'))));
  });

  it('offer a quick fix at their problem', async () => {
    await conflict(
      file(stay()),
      file(stay(tagged('supports', 'ana'))),
      file(stay(tagged('opposes', 'luc'))),
    );
    await until(() => diagnosticsOf(sidecar).some(({ code }) => code === 'conflict-markers'));
    await workspace.openTextDocument(inWorkspace(sidecar));
    let fix: CodeAction | undefined;
    // Git tells VS Code of the conflict in its own time, which may be after the file was read.
    await until(async () => {
      const problem = diagnosticsOf(sidecar).find(({ code }) => code === 'conflict-markers');
      const range = problem?.range ?? new Range(0, 0, 0, 0);
      const actions = await codeActionsAt(inWorkspace(sidecar), range);
      fix = actions.find(({ title }) => title === 'Resolve Conflicts…');
      return fix !== undefined;
    }, 'no quick fix at the problem');
    assert.equal(fix?.command?.command, 'standpoint.resolveConflicts');
    const done = commands.executeCommand(
      'standpoint.resolveConflicts',
      ...(fix?.command?.arguments ?? []),
    );
    await answer('takeOurs');
    await done;
    await assertResolved(file(stay(tagged('supports', 'ana'))));
  });
});
