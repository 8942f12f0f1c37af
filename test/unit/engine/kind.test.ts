import assert from 'node:assert/strict';
import { kindOf } from '../../../src/core/engine/claims/kind.ts';
import { span } from '../../../src/core/text/span.ts';

describe('the kind of stored pieces', () => {
  const quotations = [span(10, 20), span(30, 40), span(50, 60)];

  it('is derived from the quotations of the article', () => {
    assert.equal(kindOf([span(30, 40)], quotations), 'direct');
    assert.equal(kindOf([span(10, 20), span(50, 60)], quotations), 'direct');
    assert.equal(kindOf([span(32, 38)], quotations), 'direct');
    assert.equal(kindOf([span(25, 40)], quotations), 'mixed');
    assert.equal(kindOf([span(10, 40)], quotations), 'mixed');
    assert.equal(kindOf([span(20, 30)], quotations), 'indirect');
  });

  it('forgives a closing punctuation mark outside', () => {
    assert.equal(kindOf([span(30, 41)], quotations), 'direct');
  });

  it('is indirect for nothing', () => {
    assert.equal(kindOf([], quotations), 'indirect');
    assert.equal(kindOf([span(5, 9)], []), 'indirect');
  });
});
