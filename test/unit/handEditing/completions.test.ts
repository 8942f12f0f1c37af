import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { type Completion, completionsAt } from '../../../src/core/handEditing/completions.ts';
import type { FileKind } from '../../../src/core/handEditing/names.ts';
import { message } from '../../../src/core/messages/message.ts';
import { applyEdits } from '../../../src/core/text/span.ts';

const codebookText = [
  'standpoint: 1',
  'actors:',
  '  - name: "Marta Vell"',
  '    aliases: ["Vell"]',
  '    kind: person',
  '    group: "Orvany"',
  '  - name: "Old Minister"',
  '    merged_into: "Marta Vell"',
  'targets:',
  '  - {id: "dam", label: "Filling the dam"}',
  'stances:',
  '  - {id: backs, label: "Backs it", key: 1}',
  '  - {id: no, label: "Is against"}',
].join('\n');
const file = parseCodebook(codebookText);
assert.equal(file.state, 'readable');
const { codebook } = file;

function complete(kind: FileKind, marked: string): readonly Completion[] {
  const offset = marked.indexOf('^');
  return completionsAt(kind, marked.replace('^', ''), offset, codebook, ['Owen Strand', 'vell']);
}

function labels(kind: FileKind, ...lines: readonly string[]): readonly string[] {
  return complete(kind, lines.join('\n')).map(({ label }) => label);
}

/** The text after one completion was taken, the cursor at `^`. */
function taking(kind: FileKind, label: string, ...lines: readonly string[]): string {
  const marked = lines.join('\n');
  const taken = complete(kind, marked).find((one) => one.label === label);
  assert.ok(taken, `“${label}” is not offered`);
  const caret = taken.caret ?? taken.text.length;
  const newText = `${taken.text.slice(0, caret)}^${taken.text.slice(caret)}`;
  return applyEdits(marked.replace('^', ''), [{ span: taken.span, newText }]);
}

const claim = ['standpoint: 1', 'claims:', '  - id: "a"', '    actor: "Marta Vell"'];

describe('completion in a sidecar', () => {
  it('offers the keys that a record does not have yet, also while one is typed', () => {
    const missing = ['stance', 'target', 'by', 'note', 'spans'];
    assert.deepEqual(labels('sidecar', ...claim, '    ^'), missing);
    assert.deepEqual(labels('sidecar', ...claim, '    st^', '  - id: "b"'), missing);
    assert.deepEqual(labels('sidecar', ...claim.slice(0, 2), '  - ^', '    actor: "x"'), [
      'id',
      ...missing,
    ]);
  });

  it('offers the keys of the place where the cursor is', () => {
    assert.deepEqual(labels('sidecar', '^'), ['standpoint', 'article', 'claims', 'dismissed']);
    assert.deepEqual(labels('sidecar', 'article:', '  title: "x"', '  ^', 'claims:'), [
      'outlet',
      'date',
      'status',
    ]);
    const spans = [...claim, '    spans:', '      - quote: "x"', '        ^'];
    assert.deepEqual(labels('sidecar', ...spans), ['before', 'after', 'at']);
    assert.deepEqual(labels('sidecar', 'dismissed:', '- quote: x', '  ^'), [
      'before',
      'after',
      'at',
    ]);
  });

  it('puts the cursor where the value goes', () => {
    assert.equal(
      taking('sidecar', 'note', ...claim, '    no^')
        .split('\n')
        .at(-1),
      '    note: "^"',
    );
    assert.equal(
      taking('sidecar', 'stance', ...claim, '    ^')
        .split('\n')
        .at(-1),
      '    stance: ^',
    );
  });

  it('offers actors by name and alias, merged ones as who they are, and those of the article', () => {
    const offered = complete('sidecar', [...claim.slice(0, 3), '    actor: ^'].join('\n'));
    assert.deepEqual(
      offered.map(({ label, detail, text }) => [label, detail, text]),
      [
        ['Marta Vell', 'person · Orvany', '"Marta Vell"'],
        ['Vell', message('form-of', 'Marta Vell'), '"Marta Vell"'],
        ['Old Minister', message('form-of', 'Marta Vell'), '"Marta Vell"'],
        ['Owen Strand', message('not-in-codebook-short'), '"Owen Strand"'],
      ],
    );
  });

  it('replaces what is there, whether it is quoted, half quoted or plain', () => {
    for (const value of ['"Ma^rta"', '"Ma^', 'Ma^rta', "'Ma^'", '^', 'Ma^ # who']) {
      const text = taking('sidecar', 'Vell', ...claim.slice(0, 3), `    actor: ${value}`);
      const comment = value.includes('#') ? ' # who' : '';
      assert.equal(text.split('\n').at(-1), `    actor: "Marta Vell"^${comment}`, value);
    }
    assert.match(taking('sidecar', 'Vell', ...claim.slice(0, 3), '    actor:^'), /actor: "Marta/);
  });

  it('writes stances as the program does, and targets in double quotes', () => {
    assert.match(taking('sidecar', 'backs', ...claim, '    stance: b^'), /stance: backs\^$/);
    assert.match(taking('sidecar', 'no', ...claim, '    stance: ^'), /stance: "no"\^$/);
    assert.match(taking('sidecar', 'dam', ...claim, '    target: ^'), /target: "dam"\^$/);
    const target = complete('sidecar', [...claim, '    target: ^'].join('\n'))[0];
    assert.deepEqual([target?.detail, target?.also], ['Filling the dam', 'Filling the dam']);
  });

  it('works in braces', () => {
    const start = ['claims:', '  - {id: "a", stance: ba^, note: "x, {y"}'];
    assert.deepEqual(labels('sidecar', ...start), ['backs', 'no']);
    assert.match(taking('sidecar', 'backs', ...start), /stance: backs\^, note/);
    assert.deepEqual(labels('sidecar', 'claims:', '  - {id: "a", ^}').slice(0, 2), [
      'actor',
      'stance',
    ]);
  });

  it('offers nothing in comments, in free text and below keys that nobody knows', () => {
    assert.deepEqual(labels('sidecar', ...claim, '    # st^'), []);
    assert.deepEqual(labels('sidecar', ...claim, '    note: "st^"'), []);
    assert.deepEqual(labels('sidecar', 'own:', '  ^'), []);
    assert.deepEqual(labels('codebook', 'stances:', '  - {id: x,^ label: y}'), []);
  });
});

describe('completion in a codebook', () => {
  it('offers the keys of actors, targets and stances', () => {
    assert.deepEqual(labels('codebook', 'actors:', '  - name: "x"', '    ^'), [
      'aliases',
      'kind',
      'group',
      'merged_into',
    ]);
    assert.deepEqual(labels('codebook', 'stances:', '  - {id: x, ^}'), ['label', 'key', 'colour']);
    assert.deepEqual(labels('codebook', 'targets:', '  - id: x', '    ^'), ['label']);
  });

  it('offers kinds, groups, colours, free keys and names to merge into', () => {
    assert.ok(labels('codebook', 'actors:', '  - kind: ^').includes('organisation'));
    assert.deepEqual(labels('codebook', 'actors:', '  - group: ^'), ['Orvany']);
    assert.deepEqual(labels('codebook', 'actors:', '  - merged_into: ^'), [
      'Marta Vell',
      'Old Minister',
    ]);
    assert.ok(labels('codebook', 'stances:', '  - {id: x, colour: ^}').includes('teal'));
    assert.equal(labels('codebook', 'stances:', '  - {id: x, key: ^}')[0], '2');
  });
});

describe('completion', () => {
  it('throws in no text, and replaces only what is on the line of the cursor', () => {
    const line = fc.constantFrom(
      ...codebookText.split('\n'),
      ...claim,
      '    st',
      '{',
      '- - [',
      '"',
      '\t',
      '    actor: "x',
    );
    const texts = fc.array(fc.oneof(line, fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('sidecar', 'codebook'), (lines, at, kind) => {
        const text = lines.join('\n');
        const offset = at % (text.length + 1);
        for (const { span } of completionsAt(kind, text, offset, codebook, [])) {
          assert.ok(span.start <= offset && offset <= span.end);
          assert.ok(!text.slice(span.start, span.end).includes('\n'));
        }
      }),
    );
  });
});
