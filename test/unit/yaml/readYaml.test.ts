import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isNode, isPair, parseDocument, visit } from 'yaml';
import { duplicateKeys } from '../../../src/core/yaml/duplicateKeys.ts';
import { readYaml } from '../../../src/core/yaml/readYaml.ts';

/** As Standpoint has the library read, but for the check of keys. */
const quiet = {
  schema: 'failsafe',
  stringKeys: true,
  resolveKnownTags: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Whether the YAML library sees anything in a text that an edit in place could spoil. */
function hasReferences(text: string): boolean {
  let found = false;
  visit(parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' }), (_key, node) => {
    if (isPair(node)) {
      found ||= node.srcToken?.start?.some(({ type }) => type === 'explicit-key-ind') === true;
    } else if (isNode(node)) {
      found ||= isAlias(node) || node.anchor !== undefined || node.tag?.startsWith('!') === true;
    }
  });
  return found;
}

describe('a YAML text', () => {
  it('is not readable with NUL, which stands for bytes that are no text', () => {
    const yaml = readYaml('standpoint: 1\n# caf\0\n');
    assert.ok(yaml.state === 'unreadable');
    const [{ code, span }] = yaml.problems;
    assert.deepEqual([code, span], ['not-utf-8', { start: 19, end: 20 }]);
  });

  it('is not readable where it is too large to be made by people', () => {
    const yaml = readYaml(`standpoint: 1\n${'# much\n'.repeat(2_500_000)}`);
    assert.ok(yaml.state === 'unreadable');
    assert.equal(yaml.problems[0].code, 'too-large');
  });

  it('is not readable with a key that its map has twice, wherever the library sees one', () => {
    const pieces = fc.constantFrom(
      ...['a: x\n', 'b: x\n', 'a: x\r\n', "'a': x\n", 'c:\n', '  a: x\n', '  b: x\n', '- '],
      ...['d: {a: 1, b: 2}\n', 'd: {b: 1, a: 2, a: 3}\n', '[a: 1, a: 2]\n', '{', '}', '# e\n'],
      ...['a: ', 'b', '&f ', ', ', '---\n'],
    );
    const texts = fc.array(pieces, { maxLength: 10 }).map((list) => list.join(''));
    let found = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const twice = duplicateKeys(text, parseDocument(text, { ...quiet, uniqueKeys: false }));
        const { errors } = parseDocument(text, quiet);
        found += twice.length;
        assert.equal(twice.length, errors.filter(({ code }) => code === 'DUPLICATE_KEY').length);
        if (twice.length < errors.length) return;
        for (const { span } of twice) assert.match(text.slice(span.start), /^'?[a-d]/);
      }),
      { numRuns: 3000 },
    );
    assert.ok(found > 100, `${found}`);
  });

  it('is never readable with an anchor, an alias, a tag or a key after a question mark', () => {
    const pieces = fc.constantFrom(
      ...[
        '&a ',
        '*a',
        '*a ',
        '!t ',
        '!!str ',
        '? ',
        '?',
        'a',
        'b: ',
        '"c"',
        '"c":',
        ':',
        ' ',
        '- ',
      ],
      ...[
        '\n',
        '\r\n',
        '  ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '\t',
        '\ufeff',
        '--- ',
        '|\n',
        '# &a\n',
        "'!'",
      ],
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''));
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (readYaml(text).state === 'unreadable') return;
        read += 1;
        assert.ok(!hasReferences(text));
      }),
      { numRuns: 3000 },
    );
    assert.ok(read > 100);
  });
});
