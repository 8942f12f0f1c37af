import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';

describe('the anchor of a claim', () => {
  it('holds its words, the text around it and its place', () => {
    const article = new ArticleText('Title\n\nHe said “no” to it.');
    assert.deepEqual(createAnchors(article, [span(15, 19)]), [
      { quote: '“no”', before: 'Title\n\nHe said ', after: ' to it.', at: '3:9-3:13' },
    ]);
  });

  it('is the same for an article with CRLF and a byte-order mark', () => {
    const article = new ArticleText('\ufeffTitle\r\n\r\nHe said “no” to it.');
    assert.deepEqual(createAnchors(article, [span(18, 22)]), [
      { quote: '“no”', before: 'Title\n\nHe said ', after: ' to it.', at: '3:9-3:13' },
    ]);
  });

  it('keeps at most 32 units on either side and never half a surrogate pair', () => {
    const article = new ArticleText(`${'😀'.repeat(20)}x yes ${'😀'.repeat(20)}`);
    const [anchor] = createAnchors(article, [span(42, 45)]);
    assert.equal(anchor?.before, `${'😀'.repeat(15)}x `);
    assert.equal(anchor?.after, ` ${'😀'.repeat(15)}`);
  });

  it('is one for each piece, in their order', () => {
    const article = new ArticleText('“A,” he said, “B.”');
    const anchors = createAnchors(article, [span(0, 4), span(14, 18)]);
    assert.deepEqual(
      anchors.map(({ quote, at }) => [quote, at]),
      [
        ['“A,”', '1:1-1:5'],
        ['“B.”', '1:15-1:19'],
      ],
    );
  });
});
