import assert from 'node:assert/strict';
import type { Claim, ClaimKey } from '../../../src/core/annotation/annotation.ts';
import { claimAt, claimSelected } from '../../../src/core/annotation/claimAt.ts';
import { hull, type Span, span } from '../../../src/core/text/span.ts';

function claim(key: string, ...spans: readonly Span[]): Claim {
  const whole = hull(spans) ?? span(0, 0);
  const found = { span: whole, spans, kind: 'direct', confidence: 1 } as const;
  return { status: 'suggested', key: key as ClaimKey, quote: key, spans, kind: 'direct', found };
}

const long = claim('long', span(10, 100));
const inner = claim('inner', span(20, 40));
const split = claim('split', span(200, 210), span(230, 240));
const claims = [long, inner, split];

describe('the claim at a cursor', () => {
  it('is the one that the cursor stands in or at the edge of', () => {
    for (const at of [10, 15, 100]) assert.equal(claimAt(claims, span(at, at)), long);
    assert.equal(claimAt(claims, span(9, 9)), undefined);
  });

  it('is the shortest where several are', () => {
    assert.equal(claimAt(claims, span(30, 30)), inner);
  });

  it('is not there between the pieces of an interrupted one', () => {
    assert.equal(claimAt(claims, span(235, 235)), split);
    assert.equal(claimAt(claims, span(220, 220)), undefined);
  });
});

describe('the claim that a selection means', () => {
  it('is one that it covers for the most part', () => {
    assert.equal(claimSelected(claims, span(12, 100)), long);
    assert.equal(claimSelected(claims, span(22, 41)), inner);
  });

  it('is a new one where it covers only a part of a longer one', () => {
    assert.equal(claimSelected(claims, span(60, 80)), undefined);
  });
});
