import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { annotationChanges } from '../../src/host/git/annotationChanges.ts';
import { commitAnnotations } from '../../src/host/git/commitAnnotations.ts';
import { openGit } from '../../src/host/git/openGit.ts';
import { refuseToCommit } from '../../src/host/git/refuseToCommit.ts';
import {
  deleteRepository,
  hasGit,
  openedByGit,
  TestRepository,
  withoutUserConfiguration,
} from './gitRepository.ts';
import { closeAll, inWorkspace, open, read, remove, select, write } from './workbench.ts';

const folder = 'committed';
const article = `${folder}/news.txt`;
const sidecar = `${article}.claims.yaml`;
const text = '“The ferry must stay,” said Marta Vell.\n\n“It sways,” said Paul Dane.\n';
const record = (id: string, stance: string) =>
  `  - id: "${id}"\n    stance: ${stance}\n    spans:\n      - quote: "The ferry"\n`;
const sidecarText = (...records: readonly string[]) =>
  `standpoint: 1\n\nclaims:\n${records.join('\n')}`;

/** Runs the command and accepts whatever box it shows, until it is over. */
async function commitByCommand(): Promise<void> {
  let isOver = false;
  const running = commands.executeCommand('standpoint.commitAnnotations').then(() => {
    isOver = true;
  });
  while (!isOver) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await running;
}

describe('committing annotations in the browser', () => {
  (hasGit ? it.skip : it)('is refused, in a sentence that says what to do', async () => {
    await assert.rejects(openGit(), {
      name: 'Refusal',
      message: /cannot use git here: it runs in a browser[\s\S]*commit these with git itself/,
    });
    await commands.executeCommand('standpoint.commitAnnotations');
  });
});

(hasGit ? describe : describe.skip)('committing annotations', () => {
  let repository: TestRepository;
  const git = (...args: readonly string[]) => repository.git(...args);
  const status = () => git('status', '--porcelain', '--untracked-files=all');
  const lastMessage = () => git('log', '-1', '--format=%B').trim();
  const inLastCommit = () => git('show', '--name-only', '--format=', 'HEAD').trim().split('\n');
  let restore: () => void;

  const changes = async () => {
    const all = await annotationChanges(await openGit());
    const root = inWorkspace(folder).toString();
    const found = all.find((one) => one.repository.rootUri.toString() === root);
    assert.ok(found, 'the repository has no changes');
    return found;
  };
  const refused = async (message: RegExp) => {
    const [head, before] = [git('rev-parse', 'HEAD'), status()];
    await assert.rejects(changes().then(refuseToCommit), { name: 'Refusal', message });
    await commitByCommand();
    assert.deepEqual([git('rev-parse', 'HEAD'), status()], [head, before]);
  };

  let articles: string;

  before(async () => {
    restore = withoutUserConfiguration();
    await write(article, text);
    await write(`${folder}/other.md`, 'one\ntwo\nthree\n');
    repository = new TestRepository(folder);
    repository.commit('Articles');
    articles = git('rev-parse', 'HEAD').trim();
    await openedByGit(folder);
  });

  beforeEach(async () => {
    await closeAll();
    repository.reset(articles);
    git('config', 'user.name', 'Ana Vidal');
  });

  after(async () => {
    await closeAll();
    await deleteRepository(folder);
    restore();
  });

  it('takes the sidecar and the codebook alone, and says what was decided', async () => {
    const editor = await open(article);
    select(editor, '“The ferry');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });
    await write(`${folder}/standpoint.yaml`, 'standpoint: 1\nactors:\n  - name: "Paul Dane"\n');
    await write(`${folder}/other.md`, 'one\n');
    await write(`${folder}/untracked.md`, 'new\n');
    await commitByCommand();
    assert.equal(lastMessage(), 'Tag 1 claim in news.txt: 1 supports; add the codebook');
    assert.deepEqual(inLastCommit(), ['news.txt.claims.yaml', 'standpoint.yaml']);
    assert.equal(status(), ' M other.md\n?? untracked.md\n');
  });

  it('takes changed, moved and deleted sidecars, and new ones that VS Code is told to hide', async () => {
    const names = ['a', 'b', 'c'].map((name) => `${folder}/${name}.txt.claims.yaml`);
    for (const name of names)
      await write(name, sidecarText(record(name.slice(-17, -16), 'supports')));
    repository.commit('Sidecars');
    const settings = workspace.getConfiguration('git');
    await settings.update('untrackedChanges', 'hidden', true);
    try {
      await write(names[0] ?? '', sidecarText(record('a', 'opposes')));
      await workspace.fs.delete(inWorkspace(names[1] ?? ''));
      const moved = inWorkspace(`${folder}/deep/c.txt.claims.yaml`);
      await workspace.fs.rename(inWorkspace(names[2] ?? ''), moved);
      await write(`${folder}/ignored/x.txt.claims.yaml`, sidecarText(record('x', 'mixed')));
      await write(`${folder}/ignored/.gitignore`, '*\n');
      await commitByCommand();
    } finally {
      await settings.update('untrackedChanges', undefined, true);
    }
    assert.match(
      lastMessage(),
      /^Change the stance of 1 claim .*; remove 1 claim .*; move 1 sidecar$/,
    );
    assert.equal(git('ls-files').includes('b.txt'), false);
    assert.equal(status(), '');
  });

  it('commits to a branch without commits', async () => {
    git('update-ref', '-d', 'HEAD');
    git('rm', '--cached', '--quiet', '-r', '.');
    await write(sidecar, sidecarText(record('a', 'mixed')));
    await commitByCommand();
    assert.equal(lastMessage(), 'Tag 1 claim in news.txt: 1 mixed');
    assert.deepEqual(inLastCommit(), ['news.txt.claims.yaml']);
  });

  it('leaves alone what is typed into the box of Source Control', async () => {
    const opened = await openedByGit(folder);
    opened.inputBox.value = 'about the articles';
    await write(sidecar, sidecarText(record('a', 'mixed')));
    await commitByCommand();
    assert.equal(lastMessage(), 'Tag 1 claim in news.txt: 1 mixed');
    assert.equal(opened.inputBox.value, 'about the articles');
  });

  it('does nothing where nothing changed', async () => {
    const head = git('rev-parse', 'HEAD');
    await commitByCommand();
    assert.equal(git('rev-parse', 'HEAD'), head);
  });

  it('asks for one of several repositories, and leaves the others alone', async () => {
    const inner = `${folder}/inner`;
    await write(`${inner}/news.txt`, text);
    const other = new TestRepository(inner);
    other.commit('Articles');
    await openedByGit(inner);
    await write(sidecar, sidecarText(record('a', 'mixed')));
    await write(`${inner}/news.txt.claims.yaml`, sidecarText(record('b', 'mixed')));
    await commitByCommand();
    const heads = [lastMessage(), other.git('log', '-1', '--format=%B').trim()];
    assert.deepEqual(heads.sort(), ['Articles', 'Tag 1 claim in news.txt: 1 mixed']);
    await deleteRepository(inner);
  });

  describe('in a repository that begins above the open folder', () => {
    let whole: TestRepository;
    const outside = '../elsewhere.txt.claims.yaml';
    const settings = () => workspace.getConfiguration('git');

    before(async () => {
      await settings().update('openRepositoryInParentFolders', 'always', true);
      whole = new TestRepository('..');
      whole.git('add', 'workspace/harbour.txt');
      whole.git('commit', '--quiet', '--message=Articles');
      await openedByGit('..');
    });

    after(async () => {
      await deleteRepository('..', '../.git');
      await settings().update('openRepositoryInParentFolders', undefined, true);
    });

    it('leaves sidecars outside of the folder alone, and is refused where one is staged', async () => {
      await write(outside, sidecarText(record('a', 'mixed')));
      try {
        await commitByCommand();
        const files = whole.git('show', '--name-only', '--format=', 'HEAD');
        assert.match(files, /^workspace\/harbour\.txt\.claims\.yaml$/m);
        assert.doesNotMatch(files, /elsewhere/);
        whole.git('add', 'elsewhere.txt.claims.yaml');
        await write('night-trains.txt.claims.yaml', sidecarText(record('a', 'mixed')));
        const head = whole.git('rev-parse', 'HEAD');
        await commitByCommand();
        assert.equal(whole.git('rev-parse', 'HEAD'), head);
      } finally {
        await remove(outside);
        await remove('night-trains.txt.claims.yaml');
      }
    });
  });

  describe('is refused, and the index stays byte for byte as it was,', () => {
    const index = () =>
      git('ls-files', '--stage', '--debug').replace(/^ {2}(ctime|mtime|dev|uid|size).*\n/gm, '');

    it('where another file is staged', async () => {
      await write(sidecar, sidecarText(record('a', 'mixed')));
      await write(`${folder}/other.md`, 'one\n');
      git('add', 'other.md');
      const before = index();
      await refused(/“committed\/other\.md” is staged too and would go along/);
      assert.equal(index(), before);
    });

    it('where another file is staged in part', async () => {
      await write(sidecar, sidecarText(record('a', 'mixed')));
      await write(`${folder}/other.md`, 'staged\ntwo\nthree\n');
      git('add', 'other.md');
      await write(`${folder}/other.md`, 'staged\ntwo\nnot staged\n');
      const before = index();
      await refused(/other\.md/);
      assert.equal(index(), before);
      assert.equal(git('show', ':other.md'), 'staged\ntwo\nthree\n');
      assert.equal(await read(`${folder}/other.md`), 'staged\ntwo\nnot staged\n');
    });

    it('where a moved file is staged', async () => {
      await write(sidecar, sidecarText(record('a', 'mixed')));
      git('mv', 'other.md', 'moved.md');
      await refused(/“committed\/moved\.md” and “committed\/other\.md” are staged too/);
    });

    it('where a copy of a sidecar is staged, which git does not count among changes', async () => {
      const old = sidecarText(...['a', 'b', 'c', 'd'].map((id) => record(id, 'mixed')));
      await write(sidecar, old);
      repository.commit('Sidecar');
      git('config', 'diff.renames', 'copies');
      try {
        await write(sidecar, old.replace('mixed', 'opposes'));
        await write(`${folder}/backup.md`, old);
        git('add', '--all');
        assert.match(git('diff', '--cached', '--name-status'), /^C\d+\t.*\tbackup\.md$/m);
        await refused(/“committed\/backup\.md” is staged too/);
      } finally {
        git('config', '--unset', 'diff.renames');
      }
    });

    it('where another file is staged while the message is being edited', async () => {
      await write(sidecar, sidecarText(record('a', 'mixed')));
      const found = await changes();
      await write(`${folder}/other.md`, 'one\n');
      git('add', 'other.md');
      const before = index();
      await assert.rejects(commitAnnotations(found, 'Too late'), { message: /other\.md/ });
      assert.equal(index(), before);
    });

    it('during a merge, a cherry-pick and a revert', async () => {
      git('checkout', '--quiet', '-B', 'theirs');
      await write(`${folder}/theirs.md`, 'theirs\n');
      repository.commit('Theirs');
      git('checkout', '--quiet', 'main');
      await write(`${folder}/ours.md`, 'ours\n');
      repository.commit('Ours');
      await write(sidecar, sidecarText(record('a', 'mixed')));
      git('merge', '--quiet', '--no-commit', '--no-ff', 'theirs');
      await refused(/a merge is under way/);
      git('merge', '--abort');
      git('cherry-pick', '--no-commit', 'theirs');
      git('update-ref', 'CHERRY_PICK_HEAD', 'theirs');
      await refused(/a cherry-pick is under way/);
      git('reset', '--quiet', '--hard');
      await write(sidecar, sidecarText(record('a', 'mixed')));
      git('revert', '--no-commit', 'HEAD');
      await refused(/a revert is under way/);
    });

    it('where a sidecar is not merged', async () => {
      await write(sidecar, sidecarText(record('a', 'mixed')));
      repository.commit('Ours');
      git('checkout', '--quiet', '-B', 'theirs', 'HEAD~');
      await write(sidecar, sidecarText(record('a', 'opposes')));
      repository.commit('Theirs');
      assert.throws(() => git('merge', '--quiet', 'main'));
      await refused(/git could not merge “committed\/news\.txt\.claims\.yaml”/);
    });

    it('where no branch is checked out', async () => {
      git('checkout', '--quiet', '--detach');
      await write(sidecar, sidecarText(record('a', 'mixed')));
      await refused(/no branch is checked out/);
    });

    it('where a hook says no, in its words', async () => {
      await write(sidecar, sidecarText(record('a', 'mixed')));
      const hook = `${folder}/.git/hooks/pre-commit`;
      await workspace.fs.createDirectory(inWorkspace(`${folder}/.git/hooks`));
      await write(hook, '#!/bin/sh\necho "not on a Saturday" >&2\nexit 1\n');
      const path = inWorkspace(hook).fsPath;
      git('-c', `alias.permit=!chmod +x '${path}'`, 'permit');
      const [before, head] = [index(), git('rev-parse', 'HEAD')];
      await assert.rejects(commitAnnotations(await changes(), 'Tag'), {
        name: 'Refusal',
        message: 'Nothing was committed. git or one of its hooks said: not on a Saturday',
      });
      assert.deepEqual([index(), git('rev-parse', 'HEAD')], [before, head]);
      await workspace.fs.delete(inWorkspace(hook));
    });

    it('where git does not know who commits', async () => {
      git('config', '--unset', 'user.name');
      await write(sidecar, sidecarText(record('a', 'mixed')));
      const before = index();
      await assert.rejects(commitAnnotations(await changes(), 'Tag'), {
        message: /git does not know who you are/,
      });
      assert.equal(index(), before);
    });
  });
});
