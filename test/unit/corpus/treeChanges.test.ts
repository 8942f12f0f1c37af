import assert from 'node:assert/strict';
import type { ClaimSummary } from '../../../src/core/annotation/annotation.ts';
import type { Grouping } from '../../../src/core/corpus/grouping.ts';
import { looksTheSame } from '../../../src/core/corpus/looks.ts';
import type { CorpusNode } from '../../../src/core/corpus/nodes.ts';
import { changedNodes } from '../../../src/core/corpus/treeChanges.ts';
import { brenn, orphaned, stored, suggested, vell } from './claims.ts';
import { largeCorpus } from './largeCorpus.ts';
import { follow, listOf } from './listOf.ts';

function listed(
  claims: readonly ClaimSummary[],
  grouping: Grouping,
): readonly CorpusNode<string>[] {
  return opened(listOf([{ article: 'a', claims }], { grouping }).rows());
}

/** All groups of it are open. */
function opened(nodes: readonly CorpusNode<string>[]): readonly CorpusNode<string>[] {
  for (const node of nodes) if (node.type === 'group') opened(node.children);
  return nodes;
}

function changes(
  before: readonly ClaimSummary[],
  after: readonly ClaimSummary[],
  grouping: Grouping = 'actor',
) {
  return changedNodes(listed(before, grouping), listed(after, grouping), looksTheSame);
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

  it('has nothing to draw in a group that nobody has opened, and makes nothing of it', () => {
    const view = { grouping: 'article' } as const;
    const renoted = stored('one', { note: 'again' }, vell);
    const before = listOf([{ article: 'a', claims: [one, two] }], view).rows();
    const after = listOf([{ article: 'a', claims: [renoted, two] }], view).rows();
    assert.deepEqual(changedNodes(before, after, looksTheSame), []);
    const [group] = after;
    assert.ok(group?.type === 'group');
    assert.equal(group.madeChildren.length, 0);
    assert.equal(group.children.length, 2);
    assert.equal(group.madeChildren, group.children);
  });

  it('draws nothing where claims were made anew and look as before', () => {
    assert.deepEqual(changes([one, two], [suggested('one', vell), two]), []);
  });

  it('draws one row and no more when one of 10,000 claims is tagged', () => {
    const before = largeCorpus({ articles: 100, claims: 10_000, actors: 1000 });
    const after = before.map((article, at) =>
      at === 40 ? { ...article, claims: article.claims.map(tagFirst) } : article,
    );
    for (const grouping of ['actor', 'article', 'none'] as const) {
      const list = listOf(before, { grouping });
      const old = opened(list.rows());
      const now = follow(list, after).rows();
      assert.equal(changedNodes(old, now, looksTheSame).length, 1, grouping);
    }
  });

  it('draws everything when the first claim is to be checked, and its groups alone with the second', () => {
    const [lost, lostToo] = [orphaned('one', vell), orphaned('two', brenn)];
    assert.equal(changes([stored('one', {}, vell), two], [lost, two]), 'all');
    assert.deepEqual(changes([lost, stored('two', {}, brenn)], [lost, lostToo]), [
      'check',
      'actor:ada brenn',
    ]);
  });

  it('draws everything where groups come or change places', () => {
    assert.equal(changes([one], [one, two]), 'all');
    assert.equal(changes([one, two, three], [one, suggested('x', vell), two]), 'all');
  });
});

function tagFirst(claim: ClaimSummary, index: number): ClaimSummary {
  return index === 0 ? stored(claim.quote, { stance: 'supports' }, claim.actor) : { ...claim };
}
