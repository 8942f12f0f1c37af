import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticleLine, splitLines, tooLong } from '../../../src/cli/jsonLines.ts';

async function linesOf(
  chunks: readonly Uint8Array[],
  limit?: number,
): Promise<readonly (string | typeof tooLong)[]> {
  const lines: (string | typeof tooLong)[] = [];
  for await (const line of splitLines(stream(chunks), limit)) {
    lines.push(line === tooLong ? line : Buffer.from(line).toString());
  }
  return lines;
}

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const read = (line: string) => readArticleLine(Buffer.from(line), 'line 1');

describe('JSON lines', () => {
  it('are the same however the stream is cut, even within a character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '\n', 'é', '😀', '\u2028', '\r'), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (pieces, size) => {
          const text = pieces.join('');
          const bytes = Buffer.from(text);
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const lines = text.split('\n');
          if (lines.at(-1) === '') lines.pop();
          assert.deepEqual(await linesOf(chunks), lines);
        },
      ),
    );
  });

  it('are left out where they are longer than the limit, and the others are read', async () => {
    const chunks = ['aaaa\nb', 'bbbb\ncc', '\n', 'ddddd'].map((text) => Buffer.from(text));
    assert.deepEqual(await linesOf(chunks, 4), ['aaaa', tooLong, 'cc', tooLong]);
    assert.throws(() => readArticleLine(tooLong, 'line 7'), /line 7: is longer than 16 MiB$/);
  });

  it('hold an id of any kind and a text', () => {
    assert.deepEqual(read('{"id":7,"text":"a\\u2028b","more":1}'), { id: 7, text: 'a\u2028b' });
    assert.deepEqual(read('\ufeff{"id":"x","text":"\\ufeffa"}\r'), { id: 'x', text: '\ufeffa' });
  });

  it('may be blank', () => {
    assert.equal(read(' \r'), undefined);
  });

  it('are refused with their place when they are no article', () => {
    assert.throws(() => read('{"id":1'), /^Error: line 1: is no JSON/);
    assert.throws(() => read('[1]'), /line 1: is no object/);
    assert.throws(() => read('{"text":"a"}'), /line 1: is no object/);
    assert.throws(() => read('{"id":1,"text":2}'), /line 1: has a "text" that is no string/);
    assert.throws(() => readArticleLine(Uint8Array.of(0xff), 'line 1'), /line 1: is no UTF-8/);
  });
});
