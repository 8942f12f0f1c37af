import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts, positionAt } from '../../../src/core/text/lines.ts';
import type { Offset } from '../../../src/core/text/span.ts';

describe('lines and columns', () => {
  const at = (text: string, offset: number) => positionAt(lineStarts(text), offset as Offset);

  it('count from 1', () => {
    assert.deepEqual(at('', 0), { line: 1, column: 1 });
    assert.deepEqual(at('ab\ncd', 4), { line: 2, column: 2 });
  });

  it('begin a line after LF, CRLF and a lone CR', () => {
    assert.deepEqual(lineStarts('a\nb\r\nc\rd'), [0, 2, 5, 7]);
  });

  it('count columns in UTF-16 units', () => {
    assert.deepEqual(at('😀x', 2), { line: 1, column: 3 });
  });

  it('lead back to the offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(), (words, seed) => {
        const offset = seed % (words.length + 1);
        const { line, column } = at(words, offset);
        assert.equal((lineStarts(words)[line - 1] ?? 0) + column - 1, offset);
        assert.ok(column >= 1);
        assert.ok((lineStarts(words)[line] ?? offset + 1) > offset);
      }),
    );
  });
});
