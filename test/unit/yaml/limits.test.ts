import assert from 'node:assert/strict';
import { actorIndex } from '../../../src/core/codebook/actors.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { inEnglish } from '../../../src/core/messages/message.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { readableParts } from '../../../src/core/yaml/readableParts.ts';
import { readYaml } from '../../../src/core/yaml/readYaml.ts';
import { slotAt } from '../../../src/core/yaml/slot.ts';

/** The first of what keeps a text from being read; undefined where it can be read. */
function refusal(text: string): string | undefined {
  const reading = readYaml(text);
  return reading.state === 'readable' ? undefined : inEnglish(reading.problems[0].message);
}

describe('YAML that is made to hold up or to harm', function () {
  this.timeout(60_000);

  const deep = 20_000;
  for (const [what, text] of [
    ['brackets', '['.repeat(deep)],
    ['closed brackets', `${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['braces', '{a: '.repeat(deep)],
    ['dashes', `${'- '.repeat(deep)}x`],
    [
      'lines, each further in',
      Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
  ] as const) {
    it(`is refused or read, in words and without a crash, ${deep} ${what} deep`, () => {
      const text_ = `standpoint: 1\nclaims: ${text}`;
      for (const read of [text, text_]) {
        const said = refusal(read);
        assert.ok(said === undefined || said.length < 300, said);
        parseSidecar(read);
        parseCodebook(read);
        readableParts(read);
        slotAt(read, read.length);
      }
      assert.ok(
        what === 'dashes' || what.startsWith('lines') || /500 deep/.test(refusal(text) ?? ''),
      );
    });
  }

  const keysOf = (count: number) => Array.from({ length: count }, (_, at) => `key${at}: x`);
  for (const [what, write] of [
    ['lines', (keys: readonly string[]) => `claims:\n  - ${keys.join('\n    ')}\n`],
    ['braces', (keys: readonly string[]) => `claims: {${keys.join(', ')}}\n`],
  ] as const) {
    it(`takes ten times as long for ten times as many keys, and not the square, in ${what}`, () => {
      const timed = (text: string) => {
        const started = performance.now();
        readYaml(text);
        return performance.now() - started;
      };
      const [few, many] = [write(keysOf(3_000)), write(keysOf(30_000))];
      let [least, most] = [timed(few), Number.POSITIVE_INFINITY];
      for (let round = 0; round < 6 && (round < 1 || most > 30 * least); round += 1) {
        least = Math.min(least, timed(few), timed(few));
        most = Math.min(most, timed(many));
      }
      assert.ok(most <= 30 * least, `${(most / least).toFixed(0)} times as long`);
    });
  }

  it('changes no prototype: names and keys of JavaScript are words like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
    const codebook = parseCodebook(
      [
        'standpoint: 1',
        '__proto__: {polluted: yes}',
        'constructor: {prototype: {polluted: yes}}',
        'actors:',
        ...names.map(
          (name) => `  - {name: "${name}", aliases: ["${name} the other"], __proto__: x}`,
        ),
        'stances:',
        ...names.map((name, at) => `  - {id: "${name}", label: "${name}", key: ${at + 1}}`),
      ].join('\n'),
    );
    assert.ok('codebook' in codebook);
    for (const name of names) {
      assert.equal(actorIndex(codebook.codebook).canonicalName(`${name} the other`), name);
    }
    assert.equal(({} as { readonly polluted?: unknown }).polluted, undefined);
    const sidecar = parseSidecar(
      [
        'standpoint: 1',
        'claims:',
        ...names.flatMap((name) => [
          `  - id: "${name}"`,
          `    actor: "${name}"`,
          `    __proto__: {polluted: yes}`,
          '    spans:',
          '      - {quote: "x", before: "", after: "", at: "1:1-1:2"}',
        ]),
      ].join('\n'),
    );
    assert.ok(sidecar.state === 'readable');
    assert.deepEqual(
      sidecar.sidecar.claims.map(({ actor }) => actor),
      names,
    );
    assert.equal(({} as { readonly polluted?: unknown }).polluted, undefined);
  });
});
