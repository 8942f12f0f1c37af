import assert from 'node:assert/strict';
import { closest, isSlip } from '../../../src/core/text/closest.ts';

describe('the words closest to one', () => {
  it('are those that need the fewest changes, whatever their case', () => {
    const known = ['opposes', 'supports', 'neutral', 'Support'];
    assert.deepEqual(closest('suport', known, 2), ['Support', 'supports']);
  });

  it('have something in common with it', () => {
    assert.deepEqual(closest('xyz', ['abc', 'abz'], 3), ['abz']);
  });

  it('are slips for it where few letters differ', () => {
    assert.equal(isSlip('organization', 'organisation'), true);
    assert.equal(isSlip('against', 'neutral'), false);
  });
});
