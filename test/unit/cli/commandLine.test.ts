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

  it('ask for help anywhere', () => {
    for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['extract', '-h']]) {
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
    [['merge', 'a', 'b', 'c'], /“merge” is not in this version/],
    [['export'], /“export” is not in this version/],
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
