import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hash } from '../../../src/core/text/hash.ts';

describe('the hash of a text', () => {
  it('is SHA-256 over its UTF-8, as Node has it', () => {
    assert.equal(hash(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(hash(text), createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});
