import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostErrors } from '../../../src/core/anchor/acceptance.ts';
import { GramIndex } from '../../../src/core/anchor/gramIndex.ts';
import { findSimilar } from '../../../src/core/anchor/similarity.ts';
import { contains, moveSpan, span } from '../../../src/core/text/span.ts';

const words = fc
  .array(
    fc.constantFrom('the', 'ferry', 'stays', 'stay', 'no', 'Vell', '“We', '12', '😀', 'aaaa'),
    {
      minLength: 20,
      maxLength: 120,
      size: 'max',
    },
  )
  .map((list) => list.join(' '));

/** A text, an area of it, and a stretch of it with some errors put in. */
const lookedFor = fc
  .tuple(
    words,
    fc.nat(),
    fc.integer({ min: 12, max: 120 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(2))),
  )
  .map(([text, from, length, changes]) => {
    const start = from % (text.length - length > 0 ? text.length - length : 1);
    const quote = [...text.slice(start, start + length)];
    const most = mostErrors(length);
    for (const [at, how] of changes.slice(0, most)) {
      quote.splice(at % quote.length, how === 0 ? 0 : 1, ...(how === 2 ? [] : ['x']));
    }
    return { text, pattern: quote.join(''), most };
  });

describe('an index of every four characters', () => {
  it('leaves no place out that has few errors', () => {
    fc.assert(
      fc.property(lookedFor, fc.nat(40), ({ text, pattern, most }, cut) => {
        const area = span(Math.min(cut, text.length), text.length);
        const stretches = new GramIndex(text).stretchesLike(area, pattern, most);
        for (const match of findSimilar(text.slice(area.start), pattern, most)) {
          const place = moveSpan(match.span, area.start);
          assert.ok(stretches.some((stretch) => contains(stretch, place)));
        }
        stretches.forEach((stretch, i) => {
          assert.ok(contains(area, stretch));
          assert.ok(i === 0 || stretches[i - 1]!.end < stretch.start);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out nearly everything of a long text', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `${i * i} `).join('');
    const pattern = text.slice(9000, 9060).replace('9', 'x');
    const stretches = new GramIndex(text).stretchesLike(span(0, text.length), pattern, 12);
    const left = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
    assert.ok(left < text.length / 20, `${left} of ${text.length}`);
    assert.ok(stretches.some((stretch) => contains(stretch, span(9000, 9060))));
  });

  it('is of no use where one character fills the text, and says so', () => {
    const text = 'a'.repeat(10_000);
    const whole = span(0, text.length);
    const stretches = new GramIndex(text).stretchesLike(whole, 'a'.repeat(100), 20);
    assert.deepEqual(stretches, [whole]);
  });

  it('finds nothing in a text that is shorter than a gram', () => {
    assert.deepEqual(new GramIndex('abc').stretchesLike(span(0, 3), 'abcd efgh ijkl', 1), []);
  });
});
