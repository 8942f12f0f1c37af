import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { resolveAnchors } from '../../../src/core/anchor/resolve.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';
import { anchorsOf, resolve, wordsAt } from './storedClaim.ts';

/** Texts rich in what makes anchoring hard: repetition, marks, breaks, surrogate pairs, halves of them. */
const anyText = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.constantFrom(
        'a',
        'b ',
        ' ',
        '\n',
        '\r',
        '\r\n',
        '😀',
        '\ud83d',
        '“',
        '”',
        'é',
        'e\u0301',
        '…',
        '\u00ad',
      ),
      { minLength: 1, maxLength: 80 },
    ),
  )
  .map(([mark, pieces]) => mark + pieces.join(''));

/** A text of words that are all different, so that every place in it is known by its words. */
const distinctWords = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 9 }),
  {
    minLength: 12,
    maxLength: 40,
  },
);

describe('anchors', () => {
  it('lead back to exactly the spans they were made of, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.nat(200), (text, a, b) => {
        const article = new ArticleText(text);
        const lf = article.toLf(span(Math.min(a, b), Math.max(a, b)));
        fc.pre(lf.end > lf.start);
        const spans = [article.fromLf(lf)];
        assert.deepEqual(resolveAnchors(article, createAnchors(article, spans)), {
          state: 'exact',
          spans,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('follow their words through an insertion elsewhere', () => {
    fc.assert(
      fc.property(distinctWords, fc.nat(), fc.nat(), fc.nat(), (words, from, count, at) => {
        const first = from % words.length;
        const last = Math.min(words.length, first + 1 + (count % 8));
        const gap = at % (words.length + 1);
        fc.pre(gap <= first || gap >= last);
        const quote = words.slice(first, last).join(' ');
        const anchors = anchorsOf(words.join(' '), quote);
        fc.pre(words.join(' ').split(quote).length === 2);
        fc.pre(quote.length >= 12 || gap < first - 12 || gap > last + 12);
        const edited = words.toSpliced(gap, 0, 'NEWS', '12', 'COMES').join(' ');
        const resolution = resolve(edited, anchors);
        assert.deepEqual(wordsAt(edited, resolution), [quote]);
        assert.equal(resolution.state, gap >= last ? 'exact' : 'moved');
      }),
      { numRuns: 500 },
    );
  });

  it('never call words the same that are not, and never fail', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(200), fc.nat(200), (text, edited, a, b) => {
        const article = new ArticleText(text);
        const anchors = createAnchors(article, [span(Math.min(a, b), Math.max(a, b))]);
        const resolution = resolve(edited, anchors);
        if (resolution.state !== 'moved' && resolution.state !== 'exact') return;
        const letters = (of: string) => of.normalize('NFC').replace(/[^a-zé]/g, '');
        assert.equal(
          letters(wordsAt(edited, resolution).join('')),
          letters(anchors[0]?.quote ?? ''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
