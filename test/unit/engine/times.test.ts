import assert from 'node:assert/strict';
import { claimsIn } from './readable.ts';

describe('the time of speaking', () => {
  it('is no part of what is said, in whatever words', () => {
    for (const time of [
      ...['last week', 'this week', 'late last year', 'earlier this month', 'last May'],
      ...['Tuesday night', 'on Monday morning', 'late Tuesday', 'over the weekend', 'in 2024'],
      ...['two years ago', 'a day later', 'two days after the vote', 'the same day'],
      ...['in an interview last week', 'at a meeting on Friday in Brask'],
    ]) {
      const text = `Marta Vell said ${time} that it was lawful.`;
      assert.deepEqual(claimsIn(text), ['Marta Vell: it was lawful'], time);
    }
  });

  it('is told from what is said without a “that” too, where it is past', () => {
    assert.deepEqual(claimsIn('Marta Vell said last week she was tired.'), [
      'Marta Vell: she was tired',
    ]);
    assert.deepEqual(claimsIn('The dam is full, Marta Vell said two years ago.'), [
      'Marta Vell: The dam is full',
    ]);
  });

  it('is part of what is said where that is about it', () => {
    for (const claim of [
      ...['next week would be hard', 'this week was hard', 'last week was hard', 'this was hard'],
      ...['last week’s vote was void', 'two days of rest were enough', 'this summer it would rain'],
    ]) {
      assert.deepEqual(claimsIn(`Marta Vell said ${claim}.`), [`Marta Vell: ${claim}`]);
    }
  });

  it('stands between a listener and a quotation as well', () => {
    assert.deepEqual(claimsIn('Marta Vell told reporters last month: “It is lawful.”'), [
      'Marta Vell: “It is lawful.”',
    ]);
  });
});

describe('a claim that a noun announces', () => {
  it('goes on behind its verb where that noun has had its own', () => {
    assert.deepEqual(claimsIn('The ministry’s position is that the strike must end.'), [
      'ministry: the strike must end',
    ]);
  });
});

describe('a speaker called “she”', () => {
  it('is the subject behind an opening participle of any form', () => {
    const text =
      'Marta Vell wrote: “It is over.”\n\nTold of the letter, Petra Hollin laughed.\n\n“Never!” she said.';
    assert.deepEqual(claimsIn(text).at(-1), 'Petra Hollin: “Never!”');
  });

  it('is named between a quotation and two remarks', () => {
    const text =
      '“It is over,” Petra Hollin, the secretary of the union, one of the largest in Tarn, said in Brask this month.';
    assert.deepEqual(claimsIn(text), ['Petra Hollin: “It is over,”']);
  });
});
