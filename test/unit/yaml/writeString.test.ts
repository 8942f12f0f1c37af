import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { plainWord, quoted } from '../../../src/core/yaml/writeString.ts';

const odd = [
  '',
  ' ',
  'no',
  'NULL',
  '~',
  '12:30',
  '2020-01-03',
  '017',
  '1e3',
  '.inf',
  '# x',
  ': ',
  '- ',
];
const control = ['\0', '\x07', '\t', '\n', '\r\n', '\x1b', '\x7f', '\x85', '\u2028', '\u2029'];
const unusual = [
  '\u00a0',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '😀',
  '"',
  '\\',
  '“',
  "'",
];
const strings = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...odd, ...control, ...unusual),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
});

function readBack(yaml: string): readonly unknown[] {
  return (['1.1', '1.2'] as const).map((version) => parse(`key: ${yaml}\n`, { version }).key);
}

describe('a string written to YAML', () => {
  it('is the same string for readers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(strings, (text) => {
        assert.deepEqual(readBack(quoted(text)), [text, text]);
        assert.deepEqual(readBack(plainWord(text)), [text, text]);
      }),
    );
    for (const text of [...odd, ...control, ...unusual]) {
      assert.deepEqual(readBack(quoted(text)), [text, text]);
    }
  });

  it('is on one line and holds nothing that a YAML 1.1 reader refuses', () => {
    // The printable characters of YAML 1.1 without its line breaks; surrogates only in pairs.
    const printable =
      /^(?:[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|[\u{10000}-\u{10ffff}])*$/u;
    fc.assert(
      fc.property(strings, (text) => {
        assert.match(quoted(text), printable);
      }),
    );
  });

  it('is a plain word only where no reader takes it for anything else', () => {
    assert.equal(plainWord('opposes'), 'opposes');
    assert.equal(plainWord('partly-supports'), 'partly-supports');
    for (const word of ['no', 'y', 'on', 'off', 'true', 'null', 'No', '1', 'a b', 'a: b', '']) {
      assert.equal(plainWord(word), JSON.stringify(word));
    }
  });
});
