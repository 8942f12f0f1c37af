import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rebaseEdit } from '../../../src/core/text/rebaseEdit.ts';
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

describe('an edit made beside another', () => {
  it('comes out the same whichever of the two is applied first', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string(), fc.string(), (text, one, other) => {
        const first = { span: span(0, 2), newText: one };
        const second = { span: span(4, 5), newText: other };
        const both = applyEdits(text, [first, second]);
        for (const [edit, earlier] of [[first, second] as const, [second, first] as const]) {
          const rebased = rebaseEdit(edit, earlier);
          assert.ok(rebased);
          assert.equal(applyEdits(applyEdits(text, [earlier]), [rebased]), both);
        }
      }),
    );
  });

  it('is refused where both touch the same place', () => {
    const edit = { span: span(2, 5), newText: 'a' };
    assert.equal(rebaseEdit(edit, { span: span(5, 7), newText: 'b' }), undefined);
    assert.equal(rebaseEdit(edit, { span: span(3, 4), newText: 'b' }), undefined);
  });
});
