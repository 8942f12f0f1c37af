import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRepository } from '../../scripts/repository.mjs';
import { articleFiles, largeFolder } from '../bench/folder/articleFiles.ts';
import { shellBlocks } from './shellBlocks.mjs';

const page = readFileSync(inRepository('docs/batch.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
const commands = shellBlocks('docs/batch.md');

const plan = { ...largeFolder, withoutSidecar: 100 };
const articles = Array.from({ length: 120 }, (_, number) => articleFiles(plan, number));
const lines = articles.map(({ text }, id) => `${JSON.stringify({ id, text })}\n`);

const hasParallel = /^GNU parallel/.test(spawnSync('parallel', ['--version']).stdout ?? '');

describe('docs/batch.md, done as it says', function () {
  this.timeout(120_000);
  let folder;
  const inFolder = (...names) => path.join(folder, ...names);

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'standpoint-batch-'));
    mkdirSync(inFolder('tools'));
    copyFileSync(inRepository('dist/cli.js'), inFolder('tools/standpoint.cjs'));
    writeFileSync(inFolder('articles.jsonl'), lines.join(''));
    for (const { path: name, text } of articles) {
      const file = inFolder('press', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs lines of a shell; blocks are smaller, so that there are several of so few articles. */
  function run(code, input) {
    const shell = spawnSync('sh', ['-e', '-c', code.replaceAll('10M', '100k')], {
      cwd: folder,
      env: { ...process.env, HOME: folder, LC_ALL: 'C' },
      encoding: 'utf8',
      ...(input !== undefined && { input }),
    });
    return { status: shell.status, stdout: shell.stdout, messages: shell.stderr };
  }

  const extract = (input) => run('node tools/standpoint.cjs extract --jsonl', input);
  const resultsOf = (input) => extract(input).stdout;

  /** What a command line leaves in `claims.jsonl`. */
  function claimsOf(command) {
    rmSync(inFolder('claims.jsonl'), { force: true });
    const { status, messages } = run(command);
    assert.equal(status, 0, messages);
    return readFileSync(inFolder('claims.jsonl'), 'utf8');
  }

  it('prints the line that it shows', () => {
    const [shown, result] = blocks
      .filter(([, language]) => language === '')
      .map(([, , code]) => code);
    assert.equal(resultsOf(shown), result);
  });

  for (const command of commands) {
    const line = command.split('\n').find((one) => one.includes('extract'));
    it(`gives the same results: ${line}`, function () {
      if (command.includes('parallel') && !hasParallel) {
        console.log('      GNU parallel is not installed here');
        this.skip();
      }
      if (!command.includes('find ')) {
        assert.equal(claimsOf(command), resultsOf(lines.join('')));
        return;
      }
      const files = claimsOf(command)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file);
      const names = articles.map((article) => path.posix.join('press', article.path));
      assert.deepEqual(files, names.sort());
    });
  }

  it('has commands for one process, GNU parallel, and split with xargs', () => {
    assert.deepEqual(
      ['parallel --pipe ', '--pipe-part', 'find ', 'xargs -P'].filter(
        (part) => !commands.some((command) => command.includes(part)),
      ),
      [],
    );
  });

  it('gives a partition its results in order from a process of its own, side by side with others', async () => {
    const partitions = [0, 1, 2, 3].map((at) => lines.filter((_, index) => index % 4 === at));
    const results = await Promise.all([...partitions, []].map((some) => piped(some)));
    partitions.forEach((some, at) => {
      assert.equal(results[at], resultsOf(some.join('')));
      const ids = results[at]
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id);
      assert.deepEqual(
        ids,
        some.map((line) => JSON.parse(line).id),
      );
    });
    assert.equal(results[4], '');
  });

  /** Writes element by element, as Spark does, and takes all that comes back. */
  async function piped(elements) {
    const child = spawn('node', ['tools/standpoint.cjs', 'extract', '--jsonl'], { cwd: folder });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      output += data;
    });
    for (const element of elements) child.stdin.write(element);
    child.stdin.end();
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(status, 0);
    return output;
  }

  it('leaves out lines that are no articles, where a shell is put around it', () => {
    const wrapped = /pipe\("sh -c '([^']+)'"/.exec(page)?.[1].replace('node ', 'node tools/');
    assert.ok(wrapped);
    const { status, stdout, messages } = run(wrapped, `no json\n${lines[0]}`);
    assert.deepEqual([status, stdout], [0, resultsOf(lines[0])]);
    assert.match(messages, /standard input, line 1: is no JSON/);
    assert.equal(extract('no json\n').status, 2);
  });

  it('stops in peace where its reader has seen enough', () => {
    const { status, stdout, messages } = run(
      'node tools/standpoint.cjs extract --jsonl < articles.jsonl | head -n 1',
    );
    assert.deepEqual([status, stdout, messages], [0, resultsOf(lines[0]), '']);
  });
});
