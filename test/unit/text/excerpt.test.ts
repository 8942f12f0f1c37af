import assert from 'node:assert/strict';
import { excerpt } from '../../../src/core/text/excerpt.ts';

const words =
  'to stop filling the dam for six weeks, after a month of protests and half-empty harbours';

describe('an excerpt', () => {
  it('is all of a short text', () => {
    assert.equal(excerpt(words, 80, 200), words);
  });

  it('begins where the text does as long as the place is in it', () => {
    assert.equal(excerpt(words, 3, 40), 'to stop filling the dam for six weeks,…');
  });

  it('begins at a word shortly before the place otherwise', () => {
    const at = words.indexOf('half-empty');
    assert.equal(excerpt(words, at, 60), '…a month of protests and half-empty harbours');
  });

  it('begins at the place itself where no word ends shortly before it', () => {
    assert.equal(excerpt(`${'x'.repeat(100)}here it is`, 100, 60), '…here it is');
  });
});
