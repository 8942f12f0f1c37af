import assert from 'node:assert/strict';
import { claimsIn } from './readable.ts';

describe('what tells more about a source', () => {
  it('is no part of what is claimed according to it', () => {
    for (const details of [
      'who teaches at Tavrin',
      'a hydrologist at Tavrin',
      'the hydrologist',
      '61',
      '61, a hydrologist',
      'a hydrologist, who teaches at Tavrin',
      'spokesman for Kelm Hydro',
    ]) {
      assert.deepEqual(
        claimsIn(`According to Osei Marden, ${details}, the dam is full.`),
        ['Osei Marden: the dam is full'],
        details,
      );
    }
    assert.deepEqual(claimsIn('According to a poll, published on Monday, the dam is unpopular.'), [
      'poll: the dam is unpopular',
    ]);
    assert.deepEqual(claimsIn('According to two people, who asked for silence, it will stop.'), [
      'people: it will stop',
    ]);
  });

  it('is told from the subject of what is claimed', () => {
    for (const claim of [
      'Marta Vell, who left in May, was asked to return',
      'the dam, a wall of 40 meters, is full',
      'in May, the dam was full',
      'the minister, a former teacher, was asked to return',
    ]) {
      assert.deepEqual(claimsIn(`According to Kelm Hydro, ${claim}.`), [`Kelm Hydro: ${claim}`]);
    }
  });

  it('may be the name of one of several', () => {
    assert.deepEqual(claimsIn('They left. One of them, Osei Marden, predicted floods by April.'), [
      'Osei Marden: floods by April',
    ]);
    assert.deepEqual(claimsIn('Two left. One of us, Osei Marden, said the dam was full.'), [
      'Osei Marden: the dam was full',
    ]);
  });
});
