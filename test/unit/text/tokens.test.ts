import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../src/core/text/tokens.ts';

function tokensOf(text: string): readonly string[] {
  return tokenize(text, new Set(['mr', 'gen'])).map((token) => token.text);
}

describe('the tokens of a text', () => {
  it('keep names, initials and abbreviations whole', () => {
    assert.deepEqual(tokensOf("Mr. J. O'Neill met al-Moualem in the U.S. on May 3."), [
      ...['Mr.', 'J.', "O'Neill", 'met', 'al-Moualem', 'in', 'the', 'U.S.', 'on', 'May', '3', '.'],
    ]);
  });

  it('take a small abbreviation at an end for a word', () => {
    assert.deepEqual(tokensOf('gen. 3 and gen. He'), ['gen.', '3', 'and', 'gen', '.', 'He']);
  });

  it('keep a state behind a party', () => {
    assert.deepEqual(tokensOf('Lind (D-N.Y.) said'), ['Lind', '(', 'D-N.Y.', ')', 'said']);
  });

  it('part a possessive ending from its word', () => {
    assert.deepEqual(tokensOf("Iran’s envoy, Lind's"), ['Iran', '’s', 'envoy', ',', 'Lind', "'s"]);
    assert.deepEqual(tokensOf('It isn’t'), ['It', 'isn’t']);
  });

  it('keep numbers with separators whole', () => {
    assert.deepEqual(tokensOf('1,200 of 3.5'), ['1,200', 'of', '3.5']);
  });

  it('part sentences that lost the space between them', () => {
    assert.deepEqual(tokensOf('the kingdom.These'), ['the', 'kingdom', '.', 'These']);
  });

  it('are in order, apart, and say what the text says there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenize(text, new Set())) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.equal(token.text, text.slice(token.start, token.end));
          end = token.end;
        }
      }),
    );
  });
});
