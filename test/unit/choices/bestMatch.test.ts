import assert from 'node:assert/strict';
import { bestMatch } from '../../../src/core/choices/bestMatch.ts';

const names = ['Marta Vell', 'Brenholt Wheelers', 'Velletri Board', 'Wheel'];

describe('the name that is meant by what somebody types', () => {
  it('is the name itself rather than one that begins so', () => {
    assert.equal(bestMatch(['Wheelers', ...names], 'wheel'), 'Wheel');
  });

  it('is one that begins so rather than one with such a word', () => {
    assert.equal(bestMatch(names, 'vell'), 'Velletri Board');
  });

  it('is one with such a word rather than one that has it anywhere', () => {
    assert.equal(bestMatch(['Cartwheelers', ...names], 'wheelers'), 'Brenholt Wheelers');
  });

  it('is the first of several that are alike', () => {
    assert.equal(bestMatch(names, 'e'), 'Marta Vell');
  });

  it('is none where nothing is typed or nobody is called so', () => {
    assert.equal(bestMatch(names, ' '), undefined);
    assert.equal(bestMatch(names, 'ferry'), undefined);
  });
});
