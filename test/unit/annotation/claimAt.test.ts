import assert from 'node:assert/strict';
import type { Claim, ClaimKey } from '../../../src/core/annotation/annotation.ts';
import {
  claimAt,
  claimsAt,
  claimsSelected,
  claimsTouched,
} from '../../../src/core/annotation/claimAt.ts';
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

describe('the claims at a cursor', () => {
  it('are all that it stands in, the innermost first', () => {
    assert.deepEqual(claimsAt(claims, span(30, 30)), [inner, long]);
    assert.deepEqual(claimsAt(claims, span(50, 50)), [long]);
  });

  it('are those that overlap as well', () => {
    const [early, late] = [claim('early', span(0, 60)), claim('late', span(40, 80))];
    assert.deepEqual(claimsAt([early, late], span(50, 50)), [late, early]);
  });

  it('are not both of two neighbours: the cursor between them stands in the second', () => {
    const [before, behind] = [claim('before', span(0, 10)), claim('behind', span(10, 30))];
    assert.deepEqual(claimsAt([before, behind], span(10, 10)), [behind]);
    assert.deepEqual(claimsAt([before], span(10, 10)), [before]);
  });
});

describe('the claims that a selection means', () => {
  it('are those that it covers for the most part, the most alike first', () => {
    assert.deepEqual(claimsSelected(claims, [span(12, 100)]), [long]);
    assert.deepEqual(claimsSelected(claims, [span(22, 41)]), [inner]);
    const longer = claim('longer', span(10, 120));
    assert.deepEqual(claimsSelected([longer, long], [span(12, 100)]), [long, longer]);
  });

  it('are none where it is only a part of a longer one', () => {
    assert.deepEqual(claimsSelected(claims, [span(60, 80)]), []);
  });

  it('are only those whose own words it is', () => {
    const longer = claim('longer', span(10, 120));
    assert.deepEqual(claimsSelected([longer, long], [span(10, 100)]), [long]);
    const twin = claim('twin', span(10, 100));
    assert.deepEqual(claimsSelected([longer, long, twin], [span(10, 100)]), [long, twin]);
  });

  it('are those of several pieces where several stretches are selected', () => {
    assert.deepEqual(claimsSelected(claims, [span(200, 210), span(230, 240)]), [split]);
    assert.deepEqual(claimsSelected(claims, [span(200, 210), span(300, 400)]), []);
  });
});

describe('the claims that a selection touches', () => {
  it('are those that share words with it, those that share the most first', () => {
    assert.deepEqual(claimsTouched(claims, [span(35, 80)]), [long, inner]);
    assert.deepEqual(claimsTouched(claims, [span(110, 120)]), []);
  });
});
