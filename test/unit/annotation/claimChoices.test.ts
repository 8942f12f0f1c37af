import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { claimChoices, isWorthALamp } from '../../../src/core/annotation/claimChoices.ts';
import { span } from '../../../src/core/text/span.ts';
import { stored, suggested } from '../corpus/claims.ts';

const long: Claim = { ...suggested('long'), spans: [span(10, 100)] };
const inner: Claim = { ...stored('inner', {}), spans: [span(20, 40)] };
const changed: Claim = { ...stored('changed', {}), anchor: 'changed', spans: [span(200, 220)] };
const lost: Claim = { ...stored('lost', {}), anchor: 'orphan', spans: [] };
const nowhere = span(150, 150);

describe('what is offered', () => {
  it('at a cursor is to decide on the claims there, without a lamp', () => {
    const choices = claimChoices([long, inner, lost], span(30, 30), []);
    assert.deepEqual(choices.meant, [inner, long]);
    assert.deepEqual(
      [choices.canAdd, choices.canSetBounds, choices.canReanchor],
      [false, false, false],
    );
    assert.equal(isWorthALamp(choices), false);
  });

  it('at a claim whose words have changed has a lamp', () => {
    assert.ok(isWorthALamp(claimChoices([changed], span(210, 210), [])));
  });

  it('is nothing where there is no claim', () => {
    assert.deepEqual(claimChoices([long], nowhere, []).meant, []);
    assert.equal(isWorthALamp(claimChoices([long], nowhere, [])), false);
  });

  it('for selected words is to make a claim of them, or to give them to one that they touch', () => {
    const choices = claimChoices([long, inner], nowhere, [span(90, 120)]);
    assert.deepEqual(choices.meant, []);
    assert.deepEqual([choices.canAdd, choices.canSetBounds], [true, true]);
    assert.ok(isWorthALamp(choices));
    assert.equal(claimChoices([long], nowhere, [span(130, 140)]).canSetBounds, false);
  });

  it('for the words of a claim is to decide on it', () => {
    const choices = claimChoices([inner], nowhere, [span(20, 40)]);
    assert.deepEqual(choices.meant, [inner]);
    assert.deepEqual([choices.canAdd, choices.canSetBounds], [false, false]);
    assert.equal(isWorthALamp(choices), false);
  });

  it('for selected words is to re-anchor, where a claim has lost its own', () => {
    assert.ok(claimChoices([lost], nowhere, [span(0, 5)]).canReanchor);
    assert.equal(claimChoices([long], nowhere, [span(0, 5)]).canReanchor, false);
  });
});
