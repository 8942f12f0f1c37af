import assert from 'node:assert/strict';
import type { Decision } from '../../../src/session/decisions/decision.ts';
import { hasWhatIsTaken } from '../../../src/session/decisions/removal.ts';
import { stored, suggested } from '../corpus/claims.ts';

const claims = [
  suggested('a'),
  stored('b', { stance: 'supports' }),
  stored('c', { target: 'quay' }),
];

function possibleOn(decision: Decision): readonly string[] {
  return claims.filter((claim) => hasWhatIsTaken(decision, claim)).map(({ quote }) => quote);
}

describe('a decision on several claims', () => {
  const claim = suggested('a').key;

  it('takes a stance or a target from those that have one: nothing is stored for the others', () => {
    assert.deepEqual(possibleOn({ type: 'untag', claim }), ['b']);
    assert.deepEqual(possibleOn({ type: 'target', claim, target: null }), ['c']);
  });

  it('gives one to all of them', () => {
    assert.deepEqual(possibleOn({ type: 'target', claim, target: 'ferry' }), ['a', 'b', 'c']);
  });
});
