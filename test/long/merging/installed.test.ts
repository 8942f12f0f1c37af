import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { driverCommand, driverScript } from '../../../src/core/merge/driverScript.ts';
import { type Ended, Repository } from './repository.ts';
import { ana, appended, list, noted, one, opposed, two } from './situations.ts';

/** The driver that the extension bundles, from its sources. */
const sources = fileURLToPath(new URL('../../../src/cli/driverMain.ts', import.meta.url));

describe('the merge driver that the extension installs, in a real repository', () => {
  let repository: Repository;
  let folder: string;
  beforeEach(() => {
    repository = new Repository();
    folder = mkdtempSync(join(tmpdir(), "standpoint 100%A ana's-"));
  });
  afterEach(() => {
    repository.remove();
    rmSync(folder, { recursive: true });
  });

  /** Installs the script with a program and a bundle, unless another text is to be the script. */
  function install(
    bundle = sources,
    { program = process.execPath, script = driverScript({ program, bundle }, 'test') } = {},
  ): string {
    const file = join(folder, 'merge-driver.sh');
    writeFileSync(file, script);
    repository.git('config', 'merge.standpoint.driver', driverCommand(file));
    return file;
  }

  function merge(): Ended {
    return repository.attempt('merge', '--no-edit', 'theirs');
  }

  /** A file in place of the bundle. */
  function bundleOf(code: string): string {
    const file = join(folder, 'bundle.cjs');
    writeFileSync(file, code);
    return file;
  }

  it('merges record by record', () => {
    repository.branch(list, appended(ana, one), appended(noted, two));
    install();
    const { status, messages } = merge();
    assert.equal(status, 0, messages);
    assert.match(repository.read(), /oooooo(.|\n)*tttttt/);
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('leaves a disagreement in markers around its lines', () => {
    repository.branch(list, ana, opposed);
    install();
    assert.equal(merge().status, 1);
    assert.match(repository.read(), /\n<<<<<<< ours\n {4}stance: supports\n/);
  });

  const failures: readonly (readonly [string, () => void])[] = [
    ['is gone', () => install(join(folder, 'no-such-bundle.cjs'))],
    ['is empty', () => install(bundleOf(''))],
    ['was cut', () => install(bundleOf('process.exitCode = (0'))],
    ['crashes', () => install(bundleOf('throw new Error("no");'))],
    ['ends with 1 and has done nothing', () => install(bundleOf('process.exit(1);'))],
    ['is killed', () => install(bundleOf('process.kill(process.pid, "SIGKILL");'))],
    [
      'is killed while it writes',
      () =>
        install(
          bundleOf(
            'require("node:fs").writeFileSync(process.argv[6], "stand"); process.kill(process.pid, "SIGKILL");',
          ),
        ),
    ],
    ['has lost its script', () => rmSync(install())],
    ['has an empty script', () => void install(sources, { script: '' })],
    ['has half a script', () => void install(sources, { script: 'exit 0\n' })],
    [
      'has no program to run it',
      () => {
        const script = driverScript({ program: '/no/such/program', bundle: sources }, 'test');
        install(sources, { script: script.replace('command -v node', 'command -v no-such-node') });
      },
    ],
  ];
  for (const [what, arrange] of failures) {
    it(`loses neither side where it ${what}`, () => {
      repository.branch(list, appended(list, one), appended(list, two));
      arrange();
      assert.equal(merge().status, 1);
      assert.match(repository.git('status', '--porcelain'), /^UU /m);
      assert.match(repository.read(), /<<<<<<< (.|\n)*oooooo(.|\n)*tttttt(.|\n)*>>>>>>> /);
      assert.equal(
        repository.git('status', '--porcelain', '--untracked-files').includes('??'),
        false,
      );
    });
  }

  it('uses the node of the user where the editor has none any more', () => {
    repository.branch(list, appended(list, one), appended(list, two));
    install(sources, { program: '/no/such/program' });
    assert.equal(merge().status, 0);
  });

  it('keeps both sides whole where one is not even text', () => {
    const torn = `${list}\0`;
    repository.branch(list, ana, torn);
    install(join(folder, 'no-such-bundle.cjs'));
    assert.equal(merge().status, 1);
    const text = repository.read();
    assert.ok(text.includes(ana) && text.includes(torn));
  });
});
