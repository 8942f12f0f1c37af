import { mergeHistories, mergeOneSided } from '../../unit/merge/histories.ts';

describe('1,000 histories of two people', () => {
  it('lose no decision, whoever merges, and come to the same', () => mergeHistories(1_000));

  it('come to what one side says where the other did nothing', () => mergeOneSided(1_000));
});
