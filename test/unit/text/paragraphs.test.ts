import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maxParagraphLength, splitParagraphs } from '../../../src/core/text/paragraphs.ts';

function paragraphsOf(text: string): readonly string[] {
  return Array.from(splitParagraphs(text), ({ start, end }) => text.slice(start, end));
}

describe('the paragraphs of a text', () => {
  it('are its lines, whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n']) {
      assert.deepEqual(paragraphsOf(`One line.${end}  Another.${end}`), ['One line.', 'Another.']);
    }
  });

  it('go on over the lines of hard-wrapped text', () => {
    const wrapped =
      'The council of the small town met late on Tuesday to\ndiscuss the bridge that nobody wanted to pay for.';
    assert.deepEqual(paragraphsOf(`${wrapped}\n\nThe end.`), [wrapped, 'The end.']);
  });

  it('leave out the front matter of Markdown', () => {
    assert.deepEqual(paragraphsOf('---\ntitle: Bridge\n---\nThe bridge.'), ['The bridge.']);
    assert.deepEqual(paragraphsOf('---\nno end'), ['---', 'no end']);
  });

  it('do not begin with a byte-order mark or no-break space', () => {
    assert.deepEqual(paragraphsOf('\ufeff\u00a0Bridge\u00a0'), ['Bridge']);
  });

  it('are cut at a sentence end when they get too long', () => {
    const sentence = 'The bridge is closed again. ';
    const paragraphs = paragraphsOf(sentence.repeat(1000));
    assert.ok(paragraphs.length > 1);
    for (const paragraph of paragraphs) {
      assert.ok(paragraph.length <= maxParagraphLength);
      assert.ok(paragraph.endsWith('again.'), paragraph.slice(-30));
    }
  });

  it('never cut a surrogate pair', () => {
    for (const paragraph of paragraphsOf('x'.concat('😀'.repeat(maxParagraphLength)))) {
      assert.ok(paragraph.isWellFormed());
    }
  });

  it('are in order and hold every character that is no space', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '“', '.', '\0', '😀', '\u00a0');
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => `x${pieces.join('')}`);
    fc.assert(
      fc.property(text, (value) => {
        const bare = (from: string) => from.replace(/[\s\0]/g, '');
        assert.equal(bare(paragraphsOf(value).join('')), bare(value));
      }),
    );
  });
});
