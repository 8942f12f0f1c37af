import assert from 'node:assert/strict';
import type { Claim, ClaimKey } from '../../../src/core/annotation/annotation.ts';
import {
  claimsToWalk,
  type Step,
  stepFrom,
  type WalkedClaims,
} from '../../../src/core/annotation/walk.ts';
import { factsOf } from '../../../src/core/corpus/claimFacts.ts';
import { tallyOf } from '../../../src/core/corpus/tally.ts';
import { span } from '../../../src/core/text/span.ts';
import { stored, suggested, vell } from '../corpus/claims.ts';

function at(start: number, claim: Claim): Claim {
  return { ...claim, spans: [span(start, start + 5)] };
}

const open = at(10, suggested('open', vell));
const tagged = at(20, stored('tagged', { stance: 'supports' }, vell));
const changed = at(30, {
  ...stored('changed', { stance: 'opposes' }, vell),
  anchor: 'changed',
});
const lost: Claim = { ...stored('lost', {}, vell), anchor: 'orphan', spans: [] };
const all = [open, tagged, changed, lost];

function step(which: Step, cursor: number, wraps = true): string | undefined {
  const selected = span(cursor, cursor);
  return stepFrom(all, { selected }, which, { which: 'all', wraps })?.key;
}

describe('going from claim to claim', () => {
  it('goes to the next and to the previous', () => {
    assert.deepEqual(
      [step('next', 10), step('next', 12), step('previous', 30)],
      ['tagged', 'tagged', 'tagged'],
    );
  });

  it('begins again at the other end, unless it is not to', () => {
    assert.deepEqual([step('next', 30), step('previous', 10)], ['open', 'changed']);
    assert.deepEqual(
      [step('next', 30, false), step('previous', 10, false)],
      [undefined, undefined],
    );
  });

  it('goes to the first and the last, and stays where it may', () => {
    assert.deepEqual(
      [step('first', 22), step('last', 0), step('here', 22)],
      ['open', 'changed', 'tagged'],
    );
  });

  it('goes over those without a stance, or those to check; never to one that stands nowhere', () => {
    const keys = (which: 'all' | 'untagged' | 'toCheck') =>
      claimsToWalk(all, which).map(({ key }) => key);
    assert.deepEqual(keys('all'), ['open', 'tagged', 'changed']);
    assert.deepEqual(keys('untagged'), ['open']);
    assert.deepEqual(keys('toCheck'), ['changed']);
  });
});

describe('claims that begin at the same place', () => {
  const [short, middle, long] = [
    at(10, suggested('short', vell)),
    { ...stored('middle', { stance: 'supports' }, vell), spans: [span(10, 20)] },
    { ...suggested('long', vell), spans: [span(10, 30)] },
  ];
  const overlapping = [at(0, suggested('first', vell)), short, middle, long];

  function visited(which: 'next' | 'previous', walked: WalkedClaims, times: number): string[] {
    const keys: string[] = [];
    let key = 'first' as ClaimKey;
    for (let turn = 0; turn < times; turn++) {
      const selected = span(0, 0); // The editor has not caught up.
      const next = stepFrom(overlapping, { selected, key }, which, { which: walked, wraps: true });
      key = next?.key ?? assert.fail('there is no such claim');
      keys.push(key);
    }
    return keys;
  }

  it('are visited one after the other, in both directions', () => {
    assert.deepEqual(visited('next', 'all', 5), ['short', 'middle', 'long', 'first', 'short']);
    assert.deepEqual(visited('previous', 'all', 5), ['long', 'middle', 'short', 'first', 'long']);
  });

  it('are passed where they are not what is gone through', () => {
    assert.deepEqual(visited('next', 'untagged', 3), ['short', 'long', 'first']);
    assert.deepEqual(visited('previous', 'untagged', 3), ['long', 'short', 'first']);
  });

  it('are told apart by what is selected where none was gone to', () => {
    const from = (which: Step, walked: WalkedClaims) =>
      stepFrom(overlapping, { selected: span(10, 20) }, which, { which: walked, wraps: true })?.key;
    assert.deepEqual(
      [from('next', 'all'), from('next', 'untagged'), from('previous', 'untagged')],
      ['long', 'long', 'short'],
    );
    assert.equal(from('here', 'all'), 'middle');
  });
});

describe('the tally of an article', () => {
  it('counts what is untagged and what is to be checked', () => {
    assert.deepEqual(tallyOf(all.map(factsOf)), { claims: 4, untagged: 2, toCheck: 2 });
  });
});
