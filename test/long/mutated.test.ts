import { decideOnMutated, editMutated } from '../unit/sidecar/mutated.ts';

describe('5,000 sidecars in which bytes and lines were mixed up', () => {
  it('are refused or edited as any other', () => editMutated(5_000));

  it('are not written unless they can be read in full', () => decideOnMutated(5_000));
});
