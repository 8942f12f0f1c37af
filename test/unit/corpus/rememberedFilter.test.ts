import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passes } from '../../../src/core/corpus/claimFilter.ts';
import { rememberedFilter } from '../../../src/core/corpus/rememberedFilter.ts';
import { suggested } from './claims.ts';

describe('a filter that was remembered', () => {
  it('is as it was set', () => {
    const filter = {
      stances: ['opposes', ''],
      targets: ['bridge'],
      kinds: ['direct', 'mixed'],
      text: 'ferry',
      onlyThisArticle: true,
    } as const;
    assert.deepEqual(rememberedFilter(filter), filter);
    assert.deepEqual(rememberedFilter({}), {});
  });

  it('lets everything pass where it is none', () => {
    for (const value of [undefined, null, 'opposes', 3, [], ['opposes']]) {
      assert.deepEqual(rememberedFilter(value), {});
    }
  });

  it('loses the parts that are not what they should be, and no others', () => {
    assert.deepEqual(
      rememberedFilter({
        stances: 'opposes',
        targets: ['bridge', 3],
        kinds: ['direct', 'shouted'],
        text: 7,
        onlyThisArticle: 'yes',
        articles: ['a'],
        colour: 'red',
      }),
      { kinds: ['direct'] },
    );
    assert.deepEqual(rememberedFilter({ stances: [], kinds: ['shouted'], text: 'ferry' }), {
      text: 'ferry',
    });
  });

  it('is one that claims can be tried by, whatever was remembered', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { onlyThisArticle: _, ...filter } = rememberedFilter(value);
        assert.equal(typeof passes(filter)(suggested('one'), 'a'), 'boolean');
      }),
    );
  });
});
