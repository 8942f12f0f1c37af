import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { corpusTree } from '../../../src/core/corpus/corpusTree.ts';
import type { Grouping } from '../../../src/core/corpus/grouping.ts';
import type { CorpusNode } from '../../../src/core/corpus/nodes.ts';
import { changedNodes } from '../../../src/core/corpus/treeChanges.ts';
import { brenn, stored, suggested, vell } from './claims.ts';

function listed(claims: readonly Claim[], grouping: Grouping): readonly CorpusNode<string>[] {
  const view = { grouping, sorting: 'count', filter: {} } as const;
  return corpusTree([{ article: 'a', claims }], view).nodes;
}

function isSame(before: CorpusNode<string>, after: CorpusNode<string>): boolean {
  if (before.type === 'claim') return after.type === 'claim' && before.claim === after.claim;
  if (after.type === 'claim') return false;
  return before.count === after.count && before.untagged === after.untagged;
}

function changes(before: readonly Claim[], after: readonly Claim[], grouping: Grouping = 'actor') {
  return changedNodes(listed(before, grouping), listed(after, grouping), isSame);
}

describe('a list of claims that becomes another', () => {
  const one = suggested('one', vell);
  const two = suggested('two', brenn);
  const three = suggested('three', brenn);

  it('has nothing to draw again where nothing changed', () => {
    assert.deepEqual(changes([one, two], [one, two]), []);
  });

  it('draws the row of a claim alone where its groups look as before', () => {
    const renoted = stored('one', { note: 'again' }, vell);
    assert.deepEqual(changes([one, two], [renoted, two], 'article'), ['article:a#a#one']);
  });

  it('draws the group of a claim that is tagged, and no other', () => {
    const tagged = stored('one', { stance: 'supports' }, vell);
    assert.deepEqual(changes([one, two, three], [tagged, two, three]), ['actor:marta vell']);
  });

  it('draws a group that gets a claim', () => {
    assert.deepEqual(changes([one, two], [one, two, suggested('four', vell)], 'article'), [
      'article:a',
    ]);
  });

  it('draws everything where groups come or change places', () => {
    assert.equal(changes([one], [one, two]), 'all');
    assert.equal(changes([one, two, three], [one, suggested('x', vell), two]), 'all');
  });
});
