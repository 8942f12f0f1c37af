import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { inRepository } from '../../scripts/repository.mjs';

const page = readFileSync(inRepository('docs/checking.md'), 'utf8');

/** The blocks of code of the page, in order, without their fences. */
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, , code]) => code);
const block = (pattern) => {
  const found = blocks.find((code) => pattern.test(code));
  assert.ok(found, `docs/checking.md has no block like ${pattern}`);
  return found;
};

const copies = block(/^mkdir -p tools/);
const hook = block(/^#!\/bin\/sh/);
const framework = parse(block(/^repos:/));
const workflow = parse(block(/^name: Sidecars/));
const sample = block(/^press\/ferry/).trimEnd();

const article = '“The ferry must stay,” said Marta Vell.\n';
const sidecar = (stance) => `standpoint: 1

claims:
  - id: "aaaaaa"
    actor: "Marta Vell"
    stance: ${stance}
    spans:
      - quote: "“The ferry must stay,”"
        before: ""
        after: " said Marta Vell.\\n"
        at: "1:1-1:23"
`;
const name = 'press/ferry.txt.claims.yaml';
const good = sidecar('supports');
const bad = sidecar('agrees');

describe('docs/checking.md, done as it says', function () {
  this.timeout(30_000);
  let folder;

  /** Runs a program in the repository as a user without configuration does. */
  function run(program, ...args) {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  const git = (...args) => {
    const { status, said } = run('git', ...args);
    assert.equal(status, 0, said);
    return said;
  };
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'standpoint-check-'));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Ana');
    git('config', 'user.email', 'ana@localhost');
    const copying = copies.replaceAll('/path/to/standpoint', inRepository());
    assert.deepEqual(run('sh', '-e', '-c', copying), { status: 0, said: '' });
    write('press/ferry.txt', article);
    write(name, good);
    git('add', '--all');
    git('commit', '--quiet', '--message=Articles');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('prints the problem that it shows', () => {
    write(name, bad);
    const { status, said } = run('node', 'tools/standpoint.cjs', 'check', '.');
    assert.deepEqual([status, said.trimEnd()], [1, sample]);
  });

  it('ends with the codes that it lists', () => {
    const check = (...args) => run('node', 'tools/standpoint.cjs', 'check', ...args).status;
    assert.equal(check('.'), 0);
    write('press/ferry.txt', 'Nothing was said.\n');
    assert.deepEqual([check('.'), check('--strict', '.')], [0, 1]);
    write(name, '<<<<<<< ours\n');
    assert.equal(check('.'), 1);
    assert.deepEqual([check(), check('absent'), check('--unknown', '.')], [2, 2, 2]);
  });

  describe('the git hook', () => {
    beforeEach(() => {
      write('.githooks/pre-commit', hook);
      chmodSync(path.join(folder, '.githooks/pre-commit'), 0o755);
      git('config', 'core.hooksPath', '.githooks');
    });

    it('lets a good sidecar pass', () => {
      write(name, good.replace('supports', 'opposes'));
      git('commit', '--quiet', '--all', '--message=Tag');
    });

    it('keeps a bad one from being committed, and says where it is bad', () => {
      write(name, bad);
      const { status, said } = run('git', 'commit', '--all', '--message=Tag');
      assert.equal(status, 1);
      assert.equal(said.trimEnd(), sample);
      assert.match(git('log', '--format=%s'), /^Articles\n$/);
    });

    it('looks at what is staged, whatever is on disk', () => {
      write(name, bad);
      git('add', '--all');
      write(name, good);
      assert.equal(run('git', 'commit', '--message=Tag').status, 1);
      git('add', '--all');
      write('press/other.txt', article);
      git('add', '--all');
      write(name, bad);
      git('commit', '--quiet', '--message=Another article');
    });

    it('holds for a commit of some paths, and from a folder below', () => {
      write(name, bad);
      write('press/other.txt', article);
      git('add', 'press/other.txt');
      git('-C', 'press', 'commit', '--quiet', '--message=Another', 'other.txt');
      assert.equal(
        run('git', '-C', 'press', 'commit', '--message=Tag', 'ferry.txt.claims.yaml').status,
        1,
      );
    });
  });

  it('the entry of the pre-commit framework passes good files and fails bad ones', () => {
    const [hooks] = framework.repos.flatMap((repository) => repository.hooks);
    assert.equal(hooks.pass_filenames, false);
    const files = new RegExp(hooks.files);
    assert.ok([name, 'standpoint.yaml', 'a/standpoint.yaml'].every((file) => files.test(file)));
    assert.ok(['press/ferry.txt', 'my-standpoint.yaml'].every((file) => !files.test(file)));
    assert.equal(run('bash', '-c', hooks.entry).status, 0);
    write(name, bad);
    assert.deepEqual(run('bash', '-c', hooks.entry), { status: 1, said: `${sample}\n` });
  });

  describe('the workflow', () => {
    /** The steps of its job that are commands, as a runner runs them in a fresh clone. */
    function runSteps() {
      const clone = mkdtempSync(path.join(tmpdir(), 'standpoint-clone-'));
      try {
        git('clone', '--quiet', folder, clone);
        const steps = workflow.jobs.check.steps.filter((step) => step.run !== undefined);
        assert.ok(steps.length > 0 && steps.every((step) => step.shell === 'bash'));
        return steps.map((step) => {
          const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
          const { status, stdout, stderr } = spawnSync('bash', bash, {
            cwd: clone,
            encoding: 'utf8',
          });
          return { status, said: stdout + stderr };
        });
      } finally {
        rmSync(clone, { recursive: true });
      }
    }

    it('runs on pull requests and may only read', () => {
      assert.equal(workflow.on, 'pull_request');
      assert.deepEqual(workflow.permissions, { contents: 'read' });
    });

    it('passes good sidecars', () => {
      assert.deepEqual(runSteps(), [{ status: 0, said: '' }]);
    });

    it('fails for bad ones, and shows errors and warnings at their lines', () => {
      write(name, bad.replace('The ferry must stay', 'The ferry must go on, come what may'));
      git('commit', '--quiet', '--all', '--message=Tag');
      const [{ status, said }] = runSteps();
      assert.equal(status, 1);
      assert.match(
        said,
        /^::warning file=press\/ferry\.txt\.claims\.yaml,line=4,col=1,title=\S+::/m,
      );
      assert.match(
        said,
        /^::error file=press\/ferry\.txt\.claims\.yaml,line=6,col=13,title=unknown-stance::The/m,
      );
    });
  });
});
