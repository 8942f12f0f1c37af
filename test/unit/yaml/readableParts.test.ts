import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readableParts } from '../../../src/core/yaml/readableParts.ts';
import { readYaml } from '../../../src/core/yaml/readYaml.ts';
import type { YamlNode } from '../../../src/core/yaml/tree.ts';

/** A tree without its places. */
function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }
  if (node?.kind === 'list') return node.items.map(({ value }) => plain(value));
  return node?.kind === 'text' ? node.value : null;
}

/** Every text of a tree with what stands at its place. */
function texts(text: string, node: YamlNode | undefined): readonly [string, string][] {
  if (node?.kind === 'map') {
    return node.entries.flatMap(({ key, keySpan, value }): [string, string][] => [
      [key, text.slice(keySpan.start, keySpan.end)],
      ...texts(text, value),
    ]);
  }
  if (node?.kind === 'list') return node.items.flatMap(({ value }) => texts(text, value));
  return node?.kind === 'text' ? [[node.value, text.slice(node.span.start, node.span.end)]] : [];
}

const sidecar = [
  'standpoint: 1',
  'claims:',
  '  - id: a',
  '    actor: Vell',
  '    spans:',
  '      - quote: one',
  '        at: x',
  '  - id: b',
  '    actor: Strand',
  '    stance: opposes',
  '    spans:',
  '      - quote: two',
  '',
];

/** What is read of the sidecar after a line was put in. */
function withLine(index: number, ...lines: readonly string[]): unknown {
  return plain(readableParts(sidecar.toSpliced(index, 0, ...lines).join('\n')));
}

const first = { id: 'a', actor: 'Vell', spans: [{ quote: 'one', at: 'x' }] };
const second = { id: 'b', actor: 'Strand', stance: 'opposes', spans: [{ quote: 'two' }] };

describe('what can be read of a YAML text', () => {
  it('is all of it where nothing is wrong', () => {
    assert.deepEqual(withLine(0), { standpoint: '1', claims: [first, second] });
    assert.equal(readableParts(''), undefined);
  });

  it('is all but a key that is being typed', () => {
    assert.deepEqual(withLine(4, '    st'), { standpoint: '1', claims: [first, second] });
    assert.deepEqual(withLine(13, 'dism'), { standpoint: '1', claims: [first, second] });
  });

  it('is all but a value that is not closed', () => {
    const read = withLine(3, '    note: "half');
    assert.deepEqual(read, { standpoint: '1', claims: [first, second] });
  });

  it('is all records that conflict markers leave whole', () => {
    const read = withLine(8, '<<<<<<< HEAD');
    assert.deepEqual(read, { standpoint: '1', claims: [first, second] });
  });

  it('is both of two keys that are the same, and text around tabs, aliases and second documents', () => {
    const expected = { standpoint: '1', claims: [first, second] };
    assert.deepEqual(withLine(3, '\tstance: no'), expected);
    assert.deepEqual(withLine(1, 'article: *alias'), expected);
    assert.deepEqual(withLine(13, '---'), expected);
  });

  it('keeps the places of everything, whatever stands before', () => {
    const text = `\ufeff${sidecar.toSpliced(4, 0, '    st').join('\r\n')}`;
    const found = texts(text, readableParts(text));
    assert.ok(found.length > 15);
    assert.deepEqual(
      found.filter(([value, written]) => value !== written),
      [],
    );
  });

  it('is found in any text without an error, and at its place', () => {
    const lines = fc.constantFrom(
      ...sidecar,
      '- - - -',
      '<<<<<<< x',
      '{',
      '"',
      '? a',
      '\t',
      'a: b: c',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 20 }), (chosen) => {
        const text = chosen.join('\n');
        const root = readableParts(text);
        if (readYaml(text).state === 'readable') return;
        for (const [value, written] of texts(text, root)) {
          assert.ok(written.length > 0 || value === '', JSON.stringify([value, written]));
        }
      }),
    );
  });

  it('is the same in a long text, which is taken apart at once', () => {
    const records = Array.from({ length: 300 }, (_, index) => `  - id: r${index}\n    note: "n"`);
    const long = [
      'claims:',
      ...records,
      '  - id: last\n    note: "half',
      'own:',
      '  x: |-',
      '    y',
    ];
    const root = readableParts(long.join('\n'));
    const read = plain(root) as { claims: unknown[]; own: unknown };
    assert.equal(read.claims.length, 301);
    assert.deepEqual(read.claims.at(299), { id: 'r299', note: 'n' });
    assert.deepEqual(read.claims.at(-1), { id: 'last' });
    assert.deepEqual(read.own, { x: 'y' });
  });

  it('has an end in a text that is nested without one', () => {
    assert.doesNotThrow(() => readableParts(`a: "\n${'- '.repeat(5000)}x`));
  });
});
