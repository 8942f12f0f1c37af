import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inRepository } from '../../scripts/repository.mjs';
import { shellBlocks } from './shellBlocks.mjs';

/** The tests that run the commands of a page, all of them but for the exceptions below. */
const ranBy = {
  'README.md': 'test/scripts/commandLine.test.mjs',
  'docs/batch.md': 'test/scripts/batch.test.mjs',
  'docs/checking.md': 'test/scripts/checking.test.mjs',
  'docs/command-line.md': 'test/scripts/commandLine.test.mjs',
  'docs/merging.md': 'test/long/merging/repository.ts',
  'docs/teamwork.md': 'test/scripts/teamwork.test.mjs',
};

/** Blocks that no test runs as they stand, by their first lines, and why. */
const exceptions = {
  'npm start': 'test/ui/start.test.mjs starts it and ends it again',
  'npm ci': '.ci/run does the first, and test/ui/vsix.test.mjs what the second does',
  'npm run anchors -- --gold FILE.jsonl --claims 4000':
    'takes a corpus that is not part of the repository',
};

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(inRepository('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const firstLine = (block) => block.split('\n')[0].trim();
const isException = (block) => Object.hasOwn(exceptions, firstLine(block));

describe('the command lines of the documents', () => {
  for (const page of pages) {
    const blocks = shellBlocks(page).filter((block) => !isException(block));
    if (blocks.length === 0) continue;
    it(`${page}: are run by a test`, () => {
      const test = ranBy[page];
      assert.ok(test, `name a test that runs ${blocks.map(firstLine).join(' and ')}`);
      assert.ok(
        readFileSync(inRepository(test), 'utf8').includes(page),
        `${test} says not ${page}`,
      );
    });
  }

  it('are those of the list, and each exception is needed', () => {
    const used = pages.flatMap(shellBlocks).filter(isException).map(firstLine);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(exceptions).sort());
    const named = pages.filter((page) => shellBlocks(page).some((block) => !isException(block)));
    assert.deepEqual(named.sort(), Object.keys(ranBy).sort());
  });

  it('name scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
    const named = pages.flatMap((page) => [
      ...readFileSync(inRepository(page), 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/g),
    ]);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.map(([, script]) => script).filter((script) => scripts[script] === undefined),
      [],
    );
  });
});
