import assert from 'node:assert/strict';
import { parseArguments, UsageError } from '../../../src/cli/arguments.ts';

describe('the arguments of the command line', () => {
  it('name articles to extract from, as JSON unless text is asked for', () => {
    assert.deepEqual(parseArguments(['extract', 'a.txt', 'b.md']), {
      name: 'extract',
      files: ['a.txt', 'b.md'],
      format: 'json',
      codebook: undefined,
    });
    const command = parseArguments(['extract', '--format', 'text', '--codebook=c.yaml', 'a.txt']);
    assert.deepEqual(command, {
      name: 'extract',
      files: ['a.txt'],
      format: 'text',
      codebook: 'c.yaml',
    });
  });

  it('may ask for articles from standard input instead', () => {
    assert.deepEqual(parseArguments(['extract', '--jsonl']), {
      name: 'extract-lines',
      codebook: undefined,
    });
  });

  it('name what to check, warnings counting with --strict', () => {
    assert.deepEqual(parseArguments(['check', 'a', 'b', '--strict']), {
      name: 'check',
      paths: ['a', 'b'],
      strict: true,
    });
  });

  it('may name a file that looks like an option, behind two dashes', () => {
    const command = parseArguments(['check', '--', '--strict']);
    assert.deepEqual(command, { name: 'check', paths: ['--strict'], strict: false });
  });

  it('name three versions to merge, and where to', () => {
    const files = { base: 'a', ours: 'b', theirs: 'c' };
    const toStandardOutput = { name: 'merge', files, output: undefined };
    assert.deepEqual(parseArguments(['merge', 'a', 'b', 'c']), toStandardOutput);
    const toFile = { name: 'merge', files, output: 'd' };
    assert.deepEqual(parseArguments(['merge', 'a', 'b', 'c', '-o', 'd']), toFile);
  });

  it('name what git hands to a merge driver', () => {
    const files = { base: 'a', ours: 'b', theirs: 'c' };
    const driver = { name: 'merge-driver', files, path: undefined };
    assert.deepEqual(parseArguments(['merge', '--driver', 'a', 'b', 'c']), driver);
    const named = parseArguments(['merge', '--driver', 'a', 'b', 'c', 'x/d']);
    assert.deepEqual(named, { ...driver, path: 'x/d' });
  });

  it('name what to export, as CSV unless JSON is asked for', () => {
    const all = { suggestions: false, filter: {} };
    assert.deepEqual(parseArguments(['export', 'a', 'b']), {
      name: 'export',
      paths: ['a', 'b'],
      format: 'csv',
      output: undefined,
      choice: all,
    });
    const json = { name: 'export', paths: ['a'], format: 'json', output: undefined, choice: all };
    assert.deepEqual(parseArguments(['export', 'a', '--format', 'json']), json);
    const toFile = { ...json, output: 'x.json' };
    assert.deepEqual(parseArguments(['export', 'a', '-o', 'x.json']), toFile);
    const asTold = { ...toFile, format: 'csv' };
    assert.deepEqual(parseArguments(['export', 'a', '-o', 'x.json', '--format=csv']), asTold);
  });

  it('narrow an export, each option as often as wanted', () => {
    const narrowed = parseArguments(
      'export a --suggestions --actor X --actor Y --stance s --target t --target='.split(' '),
    );
    assert.deepEqual(narrowed.name === 'export' && narrowed.choice, {
      suggestions: true,
      actors: ['X', 'Y'],
      filter: { stances: ['s'], targets: ['t', ''] },
    });
  });

  it('ask for help anywhere', () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['help'],
      ['check', '--help'],
      ['extract', '-h'],
      ['export', '-h'],
    ]) {
      assert.deepEqual(parseArguments(args), { name: 'help' });
    }
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /no command/],
    [['annotate'], /no command “annotate”/],
    [['extract'], /needs a FILE/],
    [['extract', 'a.txt', '--format', 'xml'], /json or text/],
    [['extract', 'a.txt', '--colour'], /--colour/],
    [['extract', '--jsonl', 'a.txt'], /standard input/],
    [['extract', '--jsonl', '--format', 'text'], /exclude/],
    [['extract', 'a.txt', '--codebook'], /codebook/],
    [['check'], /needs a PATH/],
    [['check', 'a', '--format', 'text'], /--format/],
    [['merge', 'a', 'b'], /needs the files BASE, OURS and THEIRS/],
    [['merge', 'a', 'b', 'c', 'd'], /no more than/],
    [['merge', '--driver', 'a', 'b', 'c', 'd', 'e'], /no more than/],
    [['merge', '--driver', 'a', 'b', 'c', '-o', 'd'], /into OURS/],
    [['export'], /needs a PATH/],
    [['export', 'a', '--format', 'text'], /csv or json/],
    [['export', 'a', '--strict'], /--strict/],
  ];
  for (const [args, message] of wrong) {
    it(`are wrong as “${args.join(' ')}”`, () => {
      assert.throws(
        () => parseArguments(args),
        (error: unknown) => error instanceof UsageError && message.test(error.message),
      );
    });
  }
});
