import assert from 'node:assert/strict';
import type { Claim, ClaimKey } from '../../../src/core/annotation/annotation.ts';
import { groupByActor } from '../../../src/core/corpus/groupByActor.ts';
import type { ActorRef } from '../../../src/core/engine/analysis.ts';
import { span } from '../../../src/core/text/span.ts';

const place = span(0, 1);

function claim(key: string, actor?: ActorRef): Claim {
  const found = { span: place, spans: [place], kind: 'direct', confidence: 1 } as const;
  const claim = { status: 'suggested', quote: key, spans: [place], kind: 'direct', found } as const;
  return { ...claim, key: key as ClaimKey, ...(actor && { actor }) };
}

const vell: ActorRef = { kind: 'name', name: 'Marta Vell' };
const shouted: ActorRef = { kind: 'name', name: 'MARTA\u00a0VELL' };
const brenn: ActorRef = { kind: 'name', name: 'Ada Brenn' };
const official: ActorRef = { kind: 'role', name: 'senior official' };

describe('the claims of a folder by actor', () => {
  it('join a name over all articles, whatever its case and spaces', () => {
    const [node, ...others] = groupByActor([
      { article: 'a', claims: [claim('one', vell)] },
      { article: 'b', claims: [claim('two', shouted)] },
    ]);
    assert.deepEqual(others, []);
    assert.equal(node?.actor?.name, 'Marta Vell');
    assert.deepEqual(
      node?.articles.map(({ article }) => article),
      ['a', 'b'],
    );
  });

  it('stand under their article, in the order of the text', () => {
    const [node] = groupByActor([
      { article: 'a', claims: [claim('one', vell), claim('two', vell)] },
    ]);
    assert.deepEqual(
      node?.articles[0]?.claims.map((one) => one.claim.quote),
      ['one', 'two'],
    );
    assert.equal(node?.count, 2);
  });

  it('keep a role to its article', () => {
    const nodes = groupByActor([
      { article: 'a', claims: [claim('one', official)] },
      { article: 'b', claims: [claim('two', official)] },
    ]);
    assert.equal(nodes.length, 2);
    assert.notEqual(nodes[0]?.id, nodes[1]?.id);
  });

  it('come with the most claims first, then by name, those without an actor last', () => {
    const claims = [
      claim('x'),
      claim('y'),
      claim('1', vell),
      claim('2', brenn),
      claim('3', official),
      claim('4', official),
    ];
    assert.deepEqual(
      groupByActor([{ article: 'a', claims }]).map(({ actor }) => actor?.name),
      ['senior official', 'Ada Brenn', 'Marta Vell', undefined],
    );
  });

  it('have ids that are unique and stay when claims come and go', () => {
    const before = groupByActor([{ article: 'a', claims: [claim('1', vell), claim('2', vell)] }]);
    const after = groupByActor([{ article: 'a', claims: [claim('0', vell), claim('2', vell)] }]);
    assert.equal(before[0]?.id, after[0]?.id);
    assert.equal(before[0]?.articles[0]?.claims[1]?.id, after[0]?.articles[0]?.claims[1]?.id);
    const ids = before.flatMap(({ id, articles }) => [
      id,
      ...articles.flatMap((own) => [own.id, ...own.claims.map((node) => node.id)]),
    ]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('count what has no stance', () => {
    assert.equal(groupByActor([{ article: 'a', claims: [claim('1', vell)] }])[0]?.untagged, 1);
  });
});
