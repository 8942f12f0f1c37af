import assert from 'node:assert/strict';
import { meaningChanges } from '../../../src/core/anchor/meaning.ts';
import { plainForm } from '../../../src/core/anchor/plainForm.ts';
import { wordDifference } from '../../../src/core/anchor/wordDifference.ts';

function changes(before: string, after: string, names: readonly string[] = []) {
  return meaningChanges(wordDifference(plainForm(before), plainForm(after)), names);
}

describe('the difference between two wordings', () => {
  it('is the words that went and the words that came', () => {
    assert.deepEqual(wordDifference('we will go home now', 'we will not go now'), {
      removed: ['home'],
      added: ['not'],
    });
  });

  it('holds words that changed places', () => {
    const { removed, added } = wordDifference('Korr warned Desh', 'Desh warned Korr');
    assert.ok(removed.length > 0 && added.length > 0);
  });

  it('is nothing where only punctuation differs', () => {
    assert.deepEqual(wordDifference('No, we go.', 'No – we go!'), { removed: [], added: [] });
  });

  it('is everything in between where the wordings are too long to compare', () => {
    const long = (word: string) => Array.from({ length: 1500 }, (_, i) => `${word}${i}`).join(' ');
    const { removed, added } = wordDifference(`so ${long('a')} it is`, `so ${long('b')} it is`);
    assert.deepEqual([removed.length, added.length], [1500, 1500]);
  });
});

describe('a change of words can turn a claim round', () => {
  const cases = [
    ['by a negation', 'We will go', 'We will never go', ['negation']],
    ['by a contracted one, whatever its apostrophe', 'We do go', 'We don’t go', ['negation']],
    ['by a modal', 'It will rain', 'It might rain', ['modal']],
    ['by a modal in a contraction', 'We’ll go', 'We go', ['modal']],
    ['by a modal that is negated as well', 'We can go', 'We can’t go', ['negation', 'modal']],
    ['by a number in digits', 'about 1,400 ships', 'about 1,500 ships', ['number']],
    ['by a number in words', 'twenty-one ships', 'some ships', ['number']],
    ['by a month', 'before May', 'before June', ['date']],
    ['by the name of an actor in another word', 'pro-Desh', 'pro-Korr', ['name']],
    ['by the name of an actor, its possessive too', 'Desh’s plan', 'Korr’s plan', ['name']],
  ] as const;
  for (const [how, before, after, expected] of cases) {
    it(how, () => {
      assert.deepEqual(changes(before, after, ['Amal Desh', 'Lena Korr']), expected);
    });
  }

  it('but not by other words, nor by the small words of a name', () => {
    assert.deepEqual(changes('a fair offer', 'the fine offer', ['the Port Authority']), []);
  });
});

describe('the plain form of a text', () => {
  it('has one form for each kind of mark, dash, space and accent', () => {
    assert.equal(
      plainForm("“a”\u00a0‘b’ \n – e\u0301…\u200b c--d ``e''"),
      '"a" \'b\' - é... c-d "e"',
    );
  });
});
