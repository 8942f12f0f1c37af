import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { inRepository } from '../../scripts/repository.mjs';
import { shellBlocks } from './shellBlocks.mjs';

/** The Node that npm runs on: the user's own, which may be older than the one the tests run on. */
const node = process.env.npm_node_execpath ?? process.execPath;

const quotes = ['“The ferry must stay,”', '“It costs too much,”', '“Ask the crews,”'];
const article = `${quotes[0]} said Marta Vell.\n\n${quotes[1]} said Joren Pask.\n\n${quotes[2]} said Petra Hollin.\n`;
const ids = ['aaaaaa', 'bbbbbb', 'cccccc'];
const surroundings = [
  ['', ' said Marta Vell.\\n\\n“It costs to'],
  ['ry must stay,” said Marta Vell.\\n\\n', ' said Joren Pask.\\n\\n“Ask the cr'],
  ['sts too much,” said Joren Pask.\\n\\n', ' said Petra Hollin.\\n'],
];
const sidecarName = 'press/ferry.txt.claims.yaml';

/** A record of one of the claims, with the lines of a tag where there is one. */
function record(claim, tag = '') {
  const [before, after] = surroundings[claim];
  const line = 2 * claim + 1;
  const spans = `      - quote: "${quotes[claim]}"
        before: "${before}"
        after: "${after}"
        at: "${line}:1-${line}:${quotes[claim].length + 1}"
`;
  return `  - id: "${ids[claim]}"\n${tag}    spans:\n${spans}`;
}

const tagBy = (name, stance) => `    stance: ${stance}\n    by: "${name}"\n`;
const sidecarOf = (...records) => `standpoint: 1\n\nclaims:\n${records.join('\n')}`;

describe('docs/teamwork.md, done as it says', function () {
  this.timeout(120_000);

  const blocks = shellBlocks('docs/teamwork.md');
  const done = new Set();
  let folder;

  const clone = (name) => path.join(folder, name, 'news');
  const sidecarIn = (name) => path.join(clone(name), sidecarName);
  const read = (name) => readFileSync(sidecarIn(name), 'utf8');
  const write = (name, text) => writeFileSync(sidecarIn(name), text);

  /** Gives an untagged record of a clone a stance. */
  function tag(name, claim, stance) {
    const untagged = `  - id: "${ids[claim]}"\n    spans:`;
    const text = read(name);
    assert.ok(text.includes(untagged), text);
    write(
      name,
      text.replace(untagged, untagged.replace('    spans:', `${tagBy(name, stance)}    spans:`)),
    );
  }

  /** Takes the second side of each conflict, as somebody who has been convinced does. */
  function resolve(name) {
    const text = read(name);
    assert.match(text, /^<<<<<<< /m);
    write(name, text.replace(/^<<<<<<< .*\n[\s\S]*?^=======\n([\s\S]*?)^>>>>>>> .*\n/gm, '$1'));
  }

  /** Runs the one block of the page that begins and ends so, in somebody's clone and for them. */
  function run(name, [first, last], { of = name, where = clone(name) } = {}) {
    const found = blocks.filter(
      (block) => block.startsWith(first) && block.trimEnd().endsWith(last),
    );
    assert.equal(found.length, 1, `${found.length} blocks from ${first} to ${last}`);
    const [block = ''] = found;
    done.add(block);
    const code = block
      .replaceAll('/path/to/standpoint', inRepository())
      .replaceAll('URL', path.join(folder, 'shared.git'))
      .replaceAll('luc/ferry', `${of}/ferry`);
    const { status, stdout, stderr } = shell(code, where, name);
    return { status, said: `${code}\n${stdout}${stderr}` };
  }

  /** The same where it has to end well. */
  function runs(...args) {
    const { status, said } = run(...args);
    assert.equal(status, 0, said);
  }

  /** The same where git has to stop at a conflict. */
  function stops(...args) {
    const { status, said } = run(...args);
    assert.notEqual(status, 0, said);
    assert.match(said, /CONFLICT .*ferry\.txt\.claims\.yaml/);
  }

  function shell(code, cwd, name) {
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: `${name}@localhost`,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: `${name}@localhost`,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    };
    return spawnSync('sh', ['-e', '-c', code], { cwd, env, encoding: 'utf8' });
  }

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'standpoint-team-'));
    const bare = shell('git init --quiet --bare --initial-branch=main shared.git', folder, 'ana');
    assert.equal(bare.status, 0, bare.stderr);
    for (const name of ['ana', 'luc', 'mei']) mkdirSync(path.join(folder, name));
    mkdirSync(path.join(clone('ana'), 'press'), { recursive: true });
    writeFileSync(path.join(clone('ana'), 'press/ferry.txt'), article);
    writeFileSync(path.join(clone('ana'), 'standpoint.yaml'), 'standpoint: 1\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  const pull = ['git pull', 'git pull'];
  const afterWork = ['node tools/standpoint.cjs check .', 'git pull\ngit push'];
  const afterRebase = ['node tools/standpoint.cjs check .', 'rebase --continue\ngit push'];
  const seed = ['git add', "Seed claims'\ngit push"];
  const begin = ['git switch main', 'git switch --create luc/ferry'];
  const finish = [
    'node tools/standpoint.cjs check .',
    'origin/main\ngit push --set-upstream origin luc/ferry',
  ];
  const afterMerge = [
    'node tools/standpoint.cjs check .',
    '--continue\ngit push --set-upstream origin luc/ferry',
  ];
  const compare = ['git fetch origin\ngit switch --detach', 'git switch main'];
  const merge = ['git switch main', 'check --strict .\ngit push'];

  it('makes the repository; everybody clones it and sets it up', () => {
    runs('ana', ['git init', 'git push --set-upstream origin main']);
    for (const name of ['luc', 'mei']) {
      runs(name, ['git clone', 'news'], { where: path.join(folder, name) });
    }
    for (const name of ['ana', 'luc', 'mei']) runs(name, ['git config', "%P'"]);
  });

  it('has two people tag two claims of one article, which git merges', () => {
    runs('ana', pull);
    runs('luc', pull);
    write('ana', sidecarOf(record(0, tagBy('ana', 'supports'))));
    write('luc', sidecarOf(record(1, tagBy('luc', 'opposes'))));
    runs('ana', afterWork);
    runs('luc', afterWork);
    const both = [record(0, tagBy('ana', 'supports')), record(1, tagBy('luc', 'opposes'))];
    assert.equal(read('luc'), sidecarOf(...both));
    runs('ana', pull);
    assert.equal(read('ana'), sidecarOf(...both));
  });

  it('stops where two people took different stances, and goes on when they have chosen', () => {
    const before = [record(0, tagBy('ana', 'supports')), record(1, tagBy('luc', 'opposes'))];
    write('ana', sidecarOf(...before, record(2, tagBy('ana', 'mixed'))));
    write('luc', sidecarOf(...before, record(2, tagBy('luc', 'neutral'))));
    runs('luc', afterWork);
    stops('ana', afterWork);
    resolve('ana');
    runs('ana', afterRebase);
    assert.equal(read('ana'), sidecarOf(...before, record(2, tagBy('ana', 'mixed'))));
    runs('luc', pull);
    assert.equal(read('luc'), read('ana'));
  });

  it('has an article seeded, so that coders tag it on branches of their own', () => {
    write('ana', sidecarOf(record(0), record(1), record(2)));
    runs('ana', seed);
    for (const name of ['luc', 'mei']) runs(name, begin);
    tag('luc', 0, 'supports');
    tag('luc', 1, 'opposes');
    tag('mei', 0, 'mixed');
    tag('mei', 2, 'neutral');
    for (const name of ['luc', 'mei']) runs(name, finish);
  });

  it('compares what two coders took before it is merged', () => {
    runs('ana', compare, { of: 'luc' });
    const stances = ['luc', 'mei'].map((name) => {
      const [, ...rows] = readFileSync(path.join(folder, 'ana', `${name}.csv`), 'utf8')
        .trimEnd()
        .split('\r\n');
      return ids.map((id) => {
        const row = rows.find((each) => each.includes(`,${id},`));
        return /,(supports|opposes|mixed|neutral),/.exec(row)?.[1];
      });
    });
    assert.deepEqual(stances, [
      ['supports', 'opposes', undefined],
      ['mixed', undefined, 'neutral'],
    ]);
  });

  it('merges branch after branch, and lets a coder resolve what others have crossed', () => {
    runs('ana', merge, { of: 'luc' });
    write('mei', `# Mei goes on.\n${read('mei')}`);
    stops('mei', finish);
    resolve('mei');
    runs('mei', afterMerge);
    runs('ana', merge, { of: 'mei' });
    const merged = sidecarOf(
      record(0, tagBy('luc', 'supports')),
      record(1, tagBy('luc', 'opposes')),
      record(2, tagBy('mei', 'neutral')),
    );
    assert.equal(read('ana'), `# Mei goes on.\n${merged}`);
  });

  it('has no command line that was not run', () => {
    assert.deepEqual(
      blocks.filter((block) => !done.has(block)),
      [],
    );
  });
});
