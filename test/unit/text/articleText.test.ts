import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { type Offset, span } from '../../../src/core/text/span.ts';

/** Texts rich in what makes offsets hard. */
const anyText = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(fc.constantFrom('a', 'é', ' ', '\n', '\r', '\r\n', '😀', '\ud83d', '\ufeff', '“')),
  )
  .map(([mark, pieces]) => mark + pieces.join(''));

const at = (offset: number) => offset as Offset;

describe('the text of an article', () => {
  it('is kept once when it has neither CR nor byte-order mark', () => {
    const article = new ArticleText('one\ntwo\n');
    assert.equal(article.lf, article.text);
  });

  it('has an LF form without a byte-order mark', () => {
    assert.equal(new ArticleText('\ufeffa\r\nb\rc\nd').lf, 'a\nb\nc\nd');
  });

  it('keeps a byte-order mark that is not at its start', () => {
    assert.equal(new ArticleText('a\ufeffb').lf, 'a\ufeffb');
  });

  it('converts spans between its two forms', () => {
    const article = new ArticleText('\ufeffone\r\ntwo\r\n');
    assert.deepEqual(article.toLf(span(6, 9)), span(4, 7));
    assert.deepEqual(article.fromLf(span(4, 7)), span(6, 9));
  });

  it('begins after the byte-order mark', () => {
    const article = new ArticleText('\ufeffone');
    assert.deepEqual(article.fromLf(span(0, 3)), span(1, 4));
    assert.deepEqual(article.toLf(span(0, 4)), span(0, 3));
  });

  it('widens a span that cuts a CRLF pair', () => {
    const article = new ArticleText('a\r\nb');
    assert.deepEqual(article.toLf(span(0, 2)), span(0, 2));
    assert.deepEqual(article.toLf(span(2, 4)), span(1, 3));
    assert.deepEqual(article.toLf(span(2, 2)), span(1, 1));
  });

  it('widens a span that cuts a surrogate pair', () => {
    const article = new ArticleText('a😀b');
    assert.deepEqual(article.toLf(span(0, 2)), span(0, 3));
    assert.deepEqual(article.fromLf(span(2, 4)), span(1, 4));
    assert.deepEqual(article.toLf(span(2, 2)), span(1, 1));
  });

  it('cuts a span to the text', () => {
    assert.deepEqual(new ArticleText('a\r\nb').toLf(span(3, 90)), span(2, 3));
  });

  it('counts lines as an editor does, a byte-order mark not counted', () => {
    const article = new ArticleText('\ufeffab\r\ncd\ref\ngh');
    const positions = [1, 2, 5, 8, 11].map((offset) => article.positionAt(at(offset)));
    assert.deepEqual(positions, [
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });

  it('has no place beyond the end of a line', () => {
    const article = new ArticleText('ab\ncd');
    assert.equal(article.offsetAt({ line: 1, column: 3 }), 2);
    assert.equal(article.offsetAt({ line: 1, column: 4 }), undefined);
    assert.equal(article.offsetAt({ line: 2, column: 3 }), 5);
    assert.equal(article.offsetAt({ line: 2, column: 4 }), undefined);
    assert.equal(article.offsetAt({ line: 3, column: 1 }), undefined);
    assert.equal(article.offsetAt({ line: 0, column: 1 }), undefined);
  });

  it('leads from every LF span to a span as read with the same words, and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const article = new ArticleText(text);
        const lf = article.toLf(span(Math.min(a, b), Math.max(a, b)));
        const read = article.fromLf(lf);
        const words = article.text.slice(read.start, read.end);
        assert.equal(words.replace(/\r\n?/g, '\n'), article.lf.slice(lf.start, lf.end));
        assert.deepEqual(article.toLf(read), lf);
      }),
    );
  });

  it('gives an offset and its line and column the same place in both forms', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, offset) => {
        const article = new ArticleText(text);
        const lf = article.toLf(span(offset, offset)).start;
        const position = article.positionAt(at(offset));
        assert.deepEqual(position, article.lfPositionAt(lf));
        assert.equal(article.lfOffsetAt(position), lf);
        assert.equal(article.offsetAt(position), article.fromLf(span(lf, lf)).start);
      }),
    );
  });
});
