import { mergeHistories, mergeOneSided } from './histories.ts';

describe('histories of two people', () => {
  it('lose no decision, whoever merges, and come to the same', () => mergeHistories(150));

  it('come to what one side says where the other did nothing', () => mergeOneSided(50));
});
