import assert from 'node:assert/strict';
import { actorIndex } from '../../../src/core/codebook/actors.ts';
import { type CodebookActor, defaultCodebook } from '../../../src/core/codebook/codebook.ts';

function indexOf(...actors: readonly CodebookActor[]) {
  return actorIndex({ ...defaultCodebook, actors, ignore: ['Digest'] });
}

describe('the actors of a codebook', () => {
  const lind: CodebookActor = { name: 'Mara Lind', aliases: ['Lind', 'the mayor of Tarn'] };

  it('are found by name and alias, whatever the case and the spaces', () => {
    const actors = indexOf(lind);
    for (const surface of ['Mara Lind', 'mara\u00a0lind', ' LIND ', 'The Mayor of  Tarn']) {
      assert.equal(actors.canonicalName(surface), 'Mara Lind');
    }
    assert.equal(actors.canonicalName('Mara'), undefined);
    assert.equal(actors.canonicalName(''), undefined);
  });

  it('follow merges to the last actor', () => {
    const actors = indexOf(
      lind,
      { name: 'Tarn’s mayor', aliases: ['Madam Mayor'], mergedInto: 'Mayor Lind' },
      { name: 'Mayor Lind', aliases: [], mergedInto: 'Lind' },
    );
    assert.equal(actors.canonicalName("Tarn's mayor"), 'Mara Lind');
    assert.equal(actors.canonicalName('Madam Mayor'), 'Mara Lind');
  });

  it('survive merges that run in a circle or nowhere', () => {
    const actors = indexOf(
      { name: 'A', aliases: [], mergedInto: 'B' },
      { name: 'B', aliases: [], mergedInto: 'A' },
      { name: 'C', aliases: [], mergedInto: 'C' },
      { name: 'D', aliases: [], mergedInto: 'nobody' },
    );
    assert.equal(actors.canonicalName('A'), 'B');
    assert.equal(actors.canonicalName('C'), 'C');
    assert.equal(actors.canonicalName('D'), 'D');
  });

  it('prefer a name to the alias of another', () => {
    const actors = indexOf({ name: 'X', aliases: ['Y'] }, { name: 'Y', aliases: [] });
    assert.equal(actors.canonicalName('y'), 'Y');
  });

  it('know the words that are no actors', () => {
    assert.equal(indexOf().isIgnored('digest'), true);
    assert.equal(indexOf().isIgnored('Lind'), false);
  });
});
