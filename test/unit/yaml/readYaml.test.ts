import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isNode, isPair, parseDocument, visit } from 'yaml';
import { readYaml } from '../../../src/core/yaml/readYaml.ts';

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
