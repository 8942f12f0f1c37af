import assert from 'node:assert/strict';
import { Recents } from '../../../src/host/recents.ts';

/** A workspace's memory that lives as long as the test. */
function memory(first?: unknown) {
  const kept = new Map<string, unknown>([['recents', first]]);
  return {
    keys: () => [...kept.keys()],
    get: (key: string): unknown => kept.get(key),
    update: async (key: string, value: unknown) => {
      kept.set(key, value);
    },
  } as ConstructorParameters<typeof Recents>[0];
}

describe('what was chosen lately', () => {
  it('is kept by kind, the latest first, each once', async () => {
    const recents = new Recents(memory());
    for (const name of ['Ada Brenn', 'Marta Vell', 'Ada Brenn']) await recents.note('actors', name);
    await recents.note('targets', 'dam');
    assert.deepEqual(recents.of('actors'), ['Ada Brenn', 'Marta Vell']);
    assert.deepEqual(recents.of('targets'), ['dam']);
    assert.deepEqual(recents.of('stances'), []);
  });

  it('is no more than ten', async () => {
    const recents = new Recents(memory());
    for (let i = 0; i < 15; i += 1) await recents.note('actors', `actor ${i}`);
    assert.equal(recents.of('actors').length, 10);
    assert.equal(recents.of('actors')[0], 'actor 14');
  });

  it('is nothing where the memory holds something else, and can be kept again', async () => {
    for (const odd of [7, null, 'x', ['a'], { actors: 'x' }, { actors: [1, null, ''] }]) {
      const recents = new Recents(memory(odd));
      assert.deepEqual(recents.of('actors'), []);
      await recents.note('actors', 'Marta Vell');
      assert.deepEqual(recents.of('actors'), ['Marta Vell']);
    }
  });
});
