import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { missingKeys } from '../../../src/core/handEditing/keys.ts';
import type { FileKind } from '../../../src/core/handEditing/names.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { span } from '../../../src/core/text/span.ts';
import { handWritten } from '../sidecar/handWritten.ts';
import { type Schema, validate } from './validate.ts';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const schemas: Readonly<Record<FileKind, Schema>> = {
  sidecar: JSON.parse(read('schemas/sidecar.schema.json')),
  codebook: JSON.parse(read('schemas/codebook.schema.json')),
};

/** What is wrong with a YAML text by a schema, as a YAML extension reads it. */
function wrong(kind: FileKind, text: string): readonly string[] {
  return validate(schemas[kind], parse(text, { logLevel: 'error' }));
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));
}

/** Every sidecar of this repository, as the parser reads it. */
function sidecars() {
  const files = ['samples', 'test/fixtures'].flatMap((folder) => filesIn(folder, '.claims.yaml'));
  return files.map((file) => {
    const text = read(file);
    return { file, text, sidecar: parseSidecar(text) };
  });
}

/** What a schema cannot see: it looks at one value at a time and knows no codebook. */
const unseen = new Set(['duplicate-id', 'flow-style', 'unsupported-yaml']);

describe('the schema of sidecars', () => {
  const all = sidecars().map((one) => ({
    ...one,
    errors: one.sidecar.problems.filter(({ severity }) => severity === 'error'),
  }));

  it('finds nothing wrong with any sidecar of this repository that is right', () => {
    const right = all.filter(({ sidecar, errors }) => {
      const isEmpty = sidecar.state === 'readable' && sidecar.layout.end === undefined;
      return !isEmpty && errors.length === 0;
    });
    assert.ok(right.length > 6, `${right.length}`);
    for (const { file, text } of right) assert.deepEqual(wrong('sidecar', text), [], file);
  });

  it('finds something wrong with every one whose shape is wrong', () => {
    const seen = all.filter(({ errors }) => {
      const isYaml = errors.every(
        ({ code }) => !/^(syntax|conflict|tab|several|duplicate-key|too-deep)/.test(code),
      );
      return isYaml && errors.some(({ code }) => !unseen.has(code));
    });
    assert.ok(seen.length > 6, `${seen.length}`);
    for (const { file, text } of seen) assert.notDeepEqual(wrong('sidecar', text), [], file);
  });

  it('finds nothing wrong with what people write by hand', () => {
    fc.assert(
      fc.property(handWritten, ({ text }) => {
        const file = parseSidecar(text);
        fc.pre(file.state === 'readable' && file.problems.length === 0);
        assert.deepEqual(wrong('sidecar', text), []);
      }),
    );
  });

  it('takes stances of any scale, keys that nobody knows, and a version in quotation marks', () => {
    const text = [
      'standpoint: "1"',
      'own: [1]',
      'claims:',
      '  - id: 017',
      '    stance: backs',
      '    mine: {x: 1}',
      '    actor:',
      '    spans: [{quote: 12}]',
      'dismissed:',
    ].join('\n');
    assert.deepEqual(wrong('sidecar', text), []);
  });

  it('says what is wrong and where', () => {
    const text =
      'standpoint: 2\nclaims:\n- id: a\n  spans: []\n- spans: [{before: x}]\n  actor: [x]';
    assert.deepEqual(wrong('sidecar', text), [
      '/standpoint: enum',
      '/claims/0/spans: minItems',
      '/claims/1: no id',
      '/claims/1/actor: type',
      '/claims/1/spans/0: no quote',
    ]);
  });
});

describe('the schema of codebooks', () => {
  it('finds nothing wrong with the samples and what the parser takes without a word', () => {
    const others = [
      'standpoint: 1\nactors:\n  - {name: no, aliases: yes, kind: ~, group: 7}\nignore: x\n',
      'standpoint: 1\nstances:\n  - {id: no, key: "3", colour: teal}\n  - id: 1\n    key:\n',
      'standpoint: 1\ntargets: ~\nactors:\nown: 1\n',
    ];
    for (const text of [read('samples/standpoint.yaml'), ...others]) {
      const file = parseCodebook(text);
      assert.deepEqual(file.problems, []);
      assert.deepEqual(wrong('codebook', text), []);
    }
  });

  it('finds wrong kinds, colours, keys and entries without a name', () => {
    const lines = [
      'standpoint: 1',
      'actors: [{name: A, kind: persn}, {kind: person}]',
      'targets: {id: x}',
      'stances: [{id: a, key: 0}, {id: b, key: "12"}, {id: c, colour: pinkish}]',
    ];
    assert.notEqual(parseCodebook(lines.join('\n')).problems.length, 0);
    assert.deepEqual(wrong('codebook', lines.join('\n')), [
      '/actors/0/kind: enum',
      '/actors/1: no name',
      '/targets: type',
      '/stances/0/key: minimum',
      '/stances/1/key: pattern',
      '/stances/2/colour: enum',
    ]);
  });
});

describe('the schemas', () => {
  /** Every key of a schema with the keys that lead there. */
  function keysOf(schema: Schema, whole: Schema, at: string): readonly [string, string, Schema][] {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return keysOf(whole.definitions?.[name] ?? {}, whole, at);
    }
    const own = Object.entries(schema.properties ?? {});
    return [
      ...own.flatMap(([key, value]): [string, string, Schema][] => [
        [at, key, value],
        ...keysOf(value, whole, at === '' ? key : `${at}/${key}`),
      ]),
      ...(schema.items === undefined ? [] : keysOf(schema.items, whole, at)),
    ];
  }

  for (const kind of ['sidecar', 'codebook'] as const) {
    const keys = keysOf(schemas[kind], schemas[kind], '');

    it(`say what every key of a ${kind} is for`, () => {
      for (const [at, key, { description }] of keys) {
        assert.match(String(description), /^[A-Z].*\.$/s, `${at}/${key}`);
      }
    });

    it(`have the keys of a ${kind} that completion offers, and no others`, () => {
      const places = [...new Set(keys.map(([at]) => at))];
      const offered = places.map((at) => {
        const slot = { is: 'key', span: span(0, 0), present: new Set<string>(), inBraces: false };
        const around = { ...slot, is: 'key' as const, path: at.split('/').filter(Boolean) };
        return [at, missingKeys(kind, around).map(({ key }) => key)];
      });
      const inSchema = places.map((at) => [
        at,
        keys.flatMap(([own, key]) => (own === at ? key : [])),
      ]);
      assert.deepEqual(Object.fromEntries(offered), Object.fromEntries(inSchema));
    });
  }
});
