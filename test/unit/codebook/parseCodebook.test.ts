import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Codebook, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { inEnglish } from '../../../src/core/messages/message.ts';
import { lineStarts, positionAt } from '../../../src/core/text/lines.ts';

/** The codebook in a text, and `line:column code` of what is wrong with it. */
function read(...lines: readonly string[]): {
  readonly codebook: Codebook;
  readonly problems: readonly string[];
} {
  const text = lines.join('\n');
  const file = parseCodebook(text);
  assert.equal(file.state, 'readable');
  const problems = file.problems.map(({ span, code, message }) => {
    const { line, column } = positionAt(lineStarts(text), span.start);
    assert.match(inEnglish(message), /^[A-Z“].*\.$/);
    return `${line}:${column} ${code}`;
  });
  return { codebook: file.codebook, problems };
}

describe('a codebook', () => {
  it('lists actors, targets, stances and words that are no actors', () => {
    const { codebook, problems } = read(
      'standpoint: 1',
      'actors:',
      '  - name: "Mira Olsen"',
      '    aliases: ["Olsen", "the mayor"]',
      '    kind: person',
      '    group: "Norvik"',
      '  - name: "Mayor of Norvik"',
      '    merged_into: "Olsen"',
      'targets:',
      '  - {id: bridge, label: "Closing the bridge"}',
      '  - id: 2024',
      'stances:',
      '  - {id: for, label: "In favour", key: 1, colour: teal}',
      '  - id: no',
      'ignore: ["Subscribe"]',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook, {
      actors: [
        { name: 'Mira Olsen', aliases: ['Olsen', 'the mayor'], kind: 'person', group: 'Norvik' },
        { name: 'Mayor of Norvik', aliases: [], mergedInto: 'Mira Olsen' },
      ],
      targets: [
        { id: 'bridge', label: 'Closing the bridge' },
        { id: '2024', label: '2024' },
      ],
      stances: [
        { id: 'for', label: 'In favour', key: 1, colour: 'teal' },
        { id: 'no', label: 'no', colour: 'red' },
      ],
      ignore: ['Subscribe'],
    });
  });

  it('has the default stances where it lists none', () => {
    for (const text of ['', '# nothing yet', 'standpoint: 1', 'standpoint: 1\nstances: []']) {
      assert.deepEqual(read(text), { codebook: defaultCodebook, problems: [] });
    }
  });

  it('is read without a version, with a warning', () => {
    const { codebook, problems } = read('ignore: "Subscribe"');
    assert.deepEqual(codebook.ignore, ['Subscribe']);
    assert.deepEqual(problems, ['1:1 version-missing']);
  });

  it('is not read where it is of a newer version, no map or no YAML', () => {
    const codes = ['standpoint: 2', '- a', 'actors: "', '<<<<<<< HEAD', 'a: 1\na: 2'].map(
      (text) => {
        const file = parseCodebook(text);
        return file.state === 'unreadable' && file.problems.map(({ code }) => code);
      },
    );
    assert.deepEqual(codes, [
      ['newer-version'],
      ['not-a-codebook'],
      ['syntax'],
      ['conflict-markers'],
      ['duplicate-key'],
    ]);
  });

  it('gives a name and an alias to one actor only', () => {
    const { codebook, problems } = read(
      'standpoint: 1',
      'actors:',
      '  - {name: A, aliases: [X, A]}',
      '  - {name: B, aliases: [X, A, Y]}',
      '  - name: A',
    );
    assert.deepEqual(codebook.actors, [
      { name: 'A', aliases: ['X'] },
      { name: 'B', aliases: ['Y'] },
    ]);
    assert.deepEqual(problems, ['4:25 alias-taken', '4:28 alias-taken', '5:11 duplicate-name']);
  });

  it('merges no actor into nobody or in a circle', () => {
    const { codebook, problems } = read(
      'standpoint: 1',
      'actors:',
      '  - {name: A, merged_into: B}',
      '  - {name: B, merged_into: A}',
      '  - {name: C, merged_into: C}',
      '  - {name: D, merged_into: A}',
      '  - {name: E, merged_into: Z}',
    );
    assert.deepEqual(
      codebook.actors.map(({ mergedInto }) => mergedInto),
      [undefined, undefined, undefined, 'A', undefined],
    );
    assert.deepEqual(problems, [
      '3:28 merge-circle',
      '4:28 merge-circle',
      '5:28 merge-circle',
      '7:28 merge-unknown',
    ]);
  });

  it('leaves out a kind, a colour or a key that it cannot use, and keeps the rest', () => {
    const { codebook, problems } = read(
      'standpoint: 1',
      'actors:',
      '  - {name: A, kind: alien, group: G}',
      'stances:',
      '  - {id: a, key: 1, colour: mauve}',
      '  - {id: b, key: 1}',
      '  - {id: c, key: 10}',
    );
    assert.deepEqual(codebook.actors, [{ name: 'A', aliases: [], group: 'G' }]);
    assert.deepEqual(codebook.stances, [
      { id: 'a', label: 'a', key: 1, colour: 'green' },
      { id: 'b', label: 'b', colour: 'red' },
      { id: 'c', label: 'c', colour: 'blue' },
    ]);
    assert.deepEqual(problems, [
      '3:21 unknown-kind',
      '5:29 unknown-colour',
      '6:18 key-taken',
      '7:18 key-invalid',
    ]);
  });

  it('leaves out entries without an id or name, and those that are there twice', () => {
    const { codebook, problems } = read(
      'standpoint: 1',
      'actors: "Mira Olsen"',
      'targets:',
      '  - label: "no id"',
      '  - "just text"',
      '  - {id: t, label: [x]}',
      '  - id: t',
      'ignore: [{a: b}, c]',
    );
    assert.deepEqual(codebook.actors, []);
    assert.deepEqual(codebook.targets, [{ id: 't', label: 't' }]);
    assert.deepEqual(codebook.ignore, ['c']);
    assert.deepEqual(problems, [
      '2:1 not-a-list',
      '4:3 id-missing',
      '5:3 id-missing',
      '6:20 not-text',
      '7:9 duplicate-id',
      '8:10 not-text',
    ]);
  });

  it('is read or refused, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'standpoint: 1\n',
        'actors:',
        'stances:',
        'targets:',
        'ignore:',
        '\n',
        '  ',
        '- ',
        'id: a',
      ],
      ...['name: b', 'aliases: ', 'merged_into: b', 'key: 1', '[', ']', '{', '}', '"', ',', '#'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (words) => {
        const text = words.join('');
        for (const { span } of parseCodebook(text).problems) assert.ok(span.end <= text.length);
      }),
      { numRuns: 300 },
    );
  });
});
