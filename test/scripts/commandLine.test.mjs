import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRepository } from '../../scripts/repository.mjs';
import { shellBlocks } from './shellBlocks.mjs';

/** The Node that npm runs on: the user's own, which may be older than the one the tests run on. */
const node = process.env.npm_node_execpath ?? process.execPath;

function standpoint(...args) {
  return execFileSync(node, ['dist/cli.js', ...args], { cwd: inRepository(), encoding: 'utf8' });
}

describe('the built command line, on the Node of the user', () => {
  it('extracts the claims of the samples, one line of JSON an article', () => {
    const lines = standpoint('extract', 'samples/2026-03-02-northern-wire.txt')
      .trimEnd()
      .split('\n');
    assert.equal(lines.length, 1);
    const { claims, actors } = JSON.parse(lines[0]);
    assert.ok(claims.some(({ actor, kind }) => actor === 'Marta Vell' && kind === 'direct'));
    assert.ok(actors.some(({ name }) => name === 'Marta Vell'));
  });

  it('finds nothing wrong with the samples', () => {
    assert.equal(standpoint('check', '--strict', 'samples'), '');
  });
});

describe('docs/command-line.md and README.md, done as they say', function () {
  this.timeout(60_000);
  const page = readFileSync(inRepository('docs/command-line.md'), 'utf8');
  const linesOf = (file) => shellBlocks(file).flatMap((code) => code.trimEnd().split('\n'));
  const shortened = linesOf('README.md').filter((line) => line.startsWith('node dist/cli.js '));
  const examples = linesOf('docs/command-line.md');
  let folder;

  /** Runs a line in a shell, where `node` is the user's own. */
  function run(line) {
    const env = {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    };
    return spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  }

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'standpoint-commands-'));
    cpSync(inRepository('dist/cli.js'), path.join(folder, 'dist/cli.js'));
    cpSync(inRepository('samples'), path.join(folder, 'samples'), { recursive: true });
    const sidecar = path.join(folder, 'samples/2026-03-02-northern-wire.txt.claims.yaml');
    for (const version of ['base', 'ours', 'theirs']) {
      cpSync(sidecar, path.join(folder, `${version}.yaml`));
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('has an example of every command', () => {
    for (const command of ['extract', 'check', 'merge', 'export']) {
      assert.ok(
        examples.some((line) => line.includes(`cli.js ${command} `)),
        command,
      );
    }
  });

  it('has what README.md shows', () => {
    assert.ok(shortened.length >= 3);
  });

  for (const line of new Set([...examples, ...shortened])) {
    it(line, () => {
      const { status, stderr } = run(line);
      assert.deepEqual([status, stderr], [0, '']);
    });
  }

  it('leaves the files that its examples name', () => {
    const csv = readFileSync(path.join(folder, 'claims.csv'), 'utf8');
    assert.equal(csv, run('node dist/cli.js export samples').stdout);
    const rows = JSON.parse(readFileSync(path.join(folder, 'vell.json'), 'utf8'));
    assert.ok(rows.length > 0 && rows.every(({ actor }) => actor === 'Marta Vell'));
    const narrowed = JSON.parse(
      run('node dist/cli.js export samples --format json --stance opposes --stance supports')
        .stdout,
    );
    assert.deepEqual([...new Set(narrowed.map(({ stance }) => stance))].sort(), [
      'opposes',
      'supports',
    ]);
    const base = readFileSync(path.join(folder, 'base.yaml'), 'utf8');
    assert.equal(readFileSync(path.join(folder, 'merged.yaml'), 'utf8'), base);
  });

  it('names all options that the usage names', () => {
    const options = new Set(standpoint('--help').match(/--[a-z]+/g));
    for (const option of options) assert.ok(page.includes(option), option);
  });
});
