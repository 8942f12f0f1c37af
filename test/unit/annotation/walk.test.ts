import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { tallyOf } from '../../../src/core/annotation/tally.ts';
import { claimsToWalk, type Step, stepFrom } from '../../../src/core/annotation/walk.ts';
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

function step(which: Step, cursor: number, wrap = true): string | undefined {
  return stepFrom(claimsToWalk(all, 'all'), cursor, which, wrap)?.key;
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

describe('the tally of an article', () => {
  it('counts what is untagged and what is to be checked', () => {
    assert.deepEqual(tallyOf(all), { claims: 4, untagged: 2, toCheck: 2 });
  });
});
