import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedStretch } from '../../../src/core/text/changedStretch.ts';
import { applyEdits, span, type TextEdit } from '../../../src/core/text/span.ts';

/** Edits that do not overlap, from their gaps and lengths. */
const edits = fc
  .array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 5 }), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => {
    let end = 0;
    return parts.map(([gap, length, newText]): TextEdit => {
      const start = end + gap;
      end = start + length;
      return { span: span(start, end), newText };
    });
  });

describe('the stretch that edits change', () => {
  it('leaves the text before and behind it as it was', () => {
    fc.assert(
      fc.property(edits, fc.string({ minLength: 80, maxLength: 100 }), (changes, text) => {
        const after = applyEdits(text, changes);
        const { start, oldEnd, newEnd } = changedStretch(changes)!;
        assert.equal(after.slice(0, start), text.slice(0, start));
        assert.equal(after.slice(newEnd), text.slice(oldEnd));
      }),
    );
  });

  it('is none where nothing is edited', () => {
    assert.equal(changedStretch([]), undefined);
  });
});
