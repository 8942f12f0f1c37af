import assert from 'node:assert/strict';
import { beginsWithCapital } from '../../../src/core/text/characters.ts';
import { wordsIn } from '../../../src/core/text/words.ts';

describe('the words of a quotation', () => {
  it('are without the marks around them, with those inside', () => {
    assert.deepEqual(wordsIn('“It’s a well-known Élan, of 1990!” '), [
      'It’s',
      'a',
      'well-known',
      'Élan',
      'of',
      '1990',
    ]);
  });

  it('are none where it holds only marks', () => {
    assert.deepEqual(wordsIn('“… — ?”'), []);
    assert.deepEqual(wordsIn(''), []);
  });
});

describe('a text that begins with a capital', () => {
  it('may have marks and numbers before it', () => {
    assert.ok(beginsWithCapital('“90 Élans”'));
    assert.ok(!beginsWithCapital('“the Plan”'));
    assert.ok(!beginsWithCapital('“90”'));
  });
});
