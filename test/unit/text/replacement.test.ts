import assert from 'node:assert/strict';
import fc from 'fast-check';
import { smallestReplacement } from '../../../src/core/text/smallestReplacement.ts';
import { applyEdits, span } from '../../../src/core/text/span.ts';

describe('the smallest replacement', () => {
  it('touches only what differs', () => {
    assert.deepEqual(smallestReplacement('stance: supports\n', 'stance: opposes\n'), {
      span: span(8, 15),
      newText: 'oppose',
    });
  });

  it('turns any text into any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        assert.equal(applyEdits(before, [smallestReplacement(before, after)]), after);
      }),
    );
  });
});
