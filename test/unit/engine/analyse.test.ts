import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import { hull, type Span } from '../../../src/core/text/span.ts';
import { claimsIn, slice } from './readable.ts';

/** Pieces that the rules react to, so that random texts reach deep into them. */
const piece = fc.constantFrom(
  ...['Mara Lind', 'Lind', 'he', 'she', 'who', 'the official', 'U.S. officials', 'Tarn Bank (TB)'],
  ...[
    'said',
    'told',
    'according to',
    'added',
    'accused',
    'saying',
    'said that',
    'was',
    'claim that',
  ],
  ...['“', '”', '"', '‘', '’', "'", "''", '«', '»', '„', ',', '.', '?', ':', ';', '—', '(', ')'],
  ...['it was over', 'of the', 'and', 'but', 'on Monday', 'the plan', '\n', '\n\n', '\r\n', '\r'],
  ...['\ufeff', '\u00a0', '\0', '😀', '\ud83d', '> ', '# ', '- ', '---\n'],
);
const article = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '')), { maxLength: 80 })
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 300 }));

function assertInOrder(spans: readonly Span[], length: number): void {
  let end = 0;
  for (const each of spans) {
    assert.ok(each.start >= end && each.end > each.start && each.end <= length);
    end = each.end;
  }
}

describe('the analysis of any text', () => {
  it('has spans in the text, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { claims, mentions, quotations } = analyse(text, defaultCodebook);
        assertInOrder(quotations, text.length);
        assertInOrder(
          mentions.map((mention) => mention.span),
          text.length,
        );
        for (const claim of claims) {
          assertInOrder(claim.spans, text.length);
          assert.deepEqual(claim.span, hull(claim.spans));
          for (const part of [claim.cue, claim.source]) {
            if (part) assertInOrder([part], text.length);
          }
          assert.ok(claim.confidence >= 0 && claim.confidence <= 1);
        }
        const starts = claims.map(({ span }) => span.start);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(analyse(text, defaultCodebook), analyse(text, defaultCodebook));
      }),
    );
  });

  it('finds the same with CRLF as with LF', () => {
    const readWith = (text: string) => {
      const { claims, mentions } = analyse(text, defaultCodebook);
      const words = (each: Span) => slice(text, each).replaceAll('\r\n', '\n');
      return {
        claims: claims.map(({ spans, actor, kind }) => [spans.map(words), actor, kind]),
        mentions: mentions.map(({ span, actor }) => [words(span), actor]),
      };
    };
    fc.assert(
      fc.property(article, (text) => {
        const lf = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(readWith(lf.replaceAll('\n', '\r\n')), readWith(lf));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the analysis of an article', () => {
  it('finds nothing in nothing', () => {
    assert.deepEqual(analyse('', defaultCodebook), { claims: [], mentions: [], quotations: [] });
  });

  it('leaves front matter, headings and lists of Markdown out of names and claims', () => {
    const text =
      '---\ntitle: Mara Lind said no\n---\n# The Long Way Home\n\n- Mara Lind said it was over.\n\n> “It is over,” Mara Lind said.';
    assert.deepEqual(claimsIn(text), ['Mara Lind: it was over', 'Mara Lind: “It is over,”']);
  });

  it('takes time in proportion to hostile text', function () {
    this.timeout(20_000);
    for (const unit of ['"', '“', "' ", '(', '“‘', 'Anna Berg ', 'a', 'who said ', 'x\n', '“a\n']) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const started = performance.now();
      analyse(text, defaultCodebook);
      const elapsed = performance.now() - started;
      assert.ok(elapsed < 2_000, `${JSON.stringify(unit)} took ${Math.round(elapsed)} ms`);
    }
  });
});
