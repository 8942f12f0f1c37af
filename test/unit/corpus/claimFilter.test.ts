import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { type ClaimFilter, isFiltering, passes } from '../../../src/core/corpus/claimFilter.ts';
import { brenn, stored, suggested, vell } from './claims.ts';

const claims: readonly Claim[] = [
  suggested('“We won’t open it”', vell),
  { ...suggested('that it stays shut', brenn), kind: 'indirect' },
  stored('close the bridge', { stance: 'opposes', target: 'bridge', note: 'said at night' }, vell),
  stored('widen the harbour', { stance: 'supports' }, brenn),
];

function passing(filter: ClaimFilter, article = 'a'): readonly number[] {
  const isWanted = passes(filter);
  return claims.flatMap((claim, index) => (isWanted(claim, article) ? [index] : []));
}

describe('a filter of claims', () => {
  it('lets everything pass as long as it says nothing', () => {
    assert.deepEqual(passing({}), [0, 1, 2, 3]);
    assert.deepEqual(passing({ text: ' ' }), [0, 1, 2, 3]);
  });

  it('takes the values of one part for alternatives, the empty one for claims without', () => {
    assert.deepEqual(passing({ stances: ['opposes'] }), [2]);
    assert.deepEqual(passing({ stances: ['', 'opposes'] }), [0, 1, 2]);
    assert.deepEqual(passing({ targets: ['bridge'] }), [2]);
    assert.deepEqual(passing({ targets: [''] }), [0, 1, 3]);
    assert.deepEqual(passing({ kinds: ['indirect'] }), [1]);
  });

  it('wants all parts met', () => {
    assert.deepEqual(passing({ stances: ['opposes', 'supports'], targets: [''] }), [3]);
    assert.deepEqual(passing({ stances: ['supports'], kinds: ['indirect'] }), []);
  });

  it('keeps to some articles', () => {
    assert.deepEqual(passing({ articles: ['a'] }, 'a'), [0, 1, 2, 3]);
    assert.deepEqual(passing({ articles: ['a'] }, 'b'), []);
    assert.deepEqual(passing({ articles: [] }), []);
  });

  it('finds words in claims, names and notes, in any case and with any quotation marks', () => {
    assert.deepEqual(passing({ text: '"we WON\'T' }), [0]);
    assert.deepEqual(passing({ text: 'brenn' }), [1, 3]);
    assert.deepEqual(passing({ text: 'at night' }), [2]);
  });

  it('says whether it can leave anything out', () => {
    assert.equal(isFiltering({}), false);
    assert.equal(isFiltering({ text: '' }), false);
    assert.equal(isFiltering({ articles: [] }), true);
  });
});
