import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { passageOf } from '../../../src/core/anchor/passage.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { passageAround } from '../../../src/core/text/passage.ts';
import { span } from '../../../src/core/text/span.ts';

const text =
  'Norvik bridge\n\nIt rained. The council met late. “We will not open it,” Ms Olsen said. Nobody asked why. It rained on.\n\nThe next paragraph.\n';
const article = new ArticleText(text);
const quote = '“We will not open it,”';
const spanOf = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length);

/** A passage as one text, its marked pieces in brackets. */
function readable(pieces: ReturnType<typeof passageAround>): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

describe('the passage that a claim is shown in', () => {
  it('has its sentence and one on either side, in its paragraph', () => {
    assert.equal(
      readable(passageAround(article, [spanOf(quote)])),
      'The council met late. [“We will not open it,”] Ms Olsen said. Nobody asked why.',
    );
    assert.equal(readable(passageAround(article, [spanOf('next')])), 'The [next] paragraph.');
  });

  it('marks the words of several claims, overlapping or apart', () => {
    assert.equal(
      readable(
        passageAround(article, [spanOf('not open it'), spanOf('open it,” Ms'), spanOf('said')]),
      ),
      'The council met late. “We will [not ][open it][,” Ms] Olsen [said]. Nobody asked why.',
    );
  });

  it('is what the anchors remember where the article does not have the words any more', () => {
    const anchors = createAnchors(article, [spanOf(quote)]);
    const other = new ArticleText('Nothing of it is left.');
    assert.equal(readable(passageOf(article, [anchors])).includes(`[${quote}]`), true);
    const [anchor] = anchors;
    assert.equal(
      readable(passageOf(other, [anchors])),
      `… ${anchor?.before}[${quote}]${anchor?.after} …`,
    );
    const once = readable(passageOf(other, [anchors]));
    assert.equal(readable(passageOf(undefined, [anchors])), once);
    assert.equal(readable(passageOf(undefined, [anchors, anchors])), once);
  });

  it('is a stretch of the article with exactly the marked words in it, whatever they are', () => {
    const place = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 4 }), (places) => {
        const spans = places.map(([a, b]) => span(Math.min(a, b), Math.max(a, b) + 1));
        const pieces = passageAround(article, spans);
        const passage = pieces.map((piece) => piece.text).join('');
        assert.ok(text.includes(passage));
        const marked = pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text);
        const wanted = [...text].filter((_, at) =>
          spans.some(({ start, end }) => start <= at && at < end),
        );
        assert.equal(marked.join(''), wanted.join(''));
      }),
    );
  });
});
