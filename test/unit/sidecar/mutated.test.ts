import { decideOnMutated, editMutated } from './mutated.ts';

describe('a sidecar in which bytes and lines were mixed up', () => {
  it('is refused or edited as any other, 500 times', () => editMutated(500));

  it('is not written unless it can be read in full, 300 times', () => decideOnMutated(300));
});
