import assert from 'node:assert/strict';
import fc from 'fast-check';
import { atOnce } from '../../../src/core/corpus/atOnce.ts';
import { changeInSteps } from '../../../src/core/corpus/changeInSteps.ts';

interface Item {
  readonly value: number;
  readonly from: string;
}

const byValue = (a: Item, b: Item) => a.value - b.value;
const inOrder = (a: Item, b: Item) =>
  byValue(a, b) || (a.from < b.from ? -1 : Number(a.from > b.from));

function itemsOf(values: readonly number[], from: string): readonly Item[] {
  return values.map((value) => ({ value, from }));
}

describe('a sorted list that changes in steps', () => {
  const anyValues = fc.array(fc.nat(20), { maxLength: 200, size: 'max' });

  it('is as if what stays and what comes had been sorted, equal ones in their order', () => {
    const anyTurn = fc.func(fc.boolean());
    fc.assert(
      fc.property(anyValues, anyValues, anyTurn, (values, more, goes) => {
        const items = itemsOf(values, 'b').toSorted(inOrder);
        const gone = items.filter((_, at) => goes(at));
        const stay = items.filter((_, at) => !goes(at));
        // Of two places, before and behind what is there, so that none is equal to one that stays.
        const come = more.map((value, at) => ({ value, from: at % 2 === 0 ? 'a' : 'c' }));
        const changed = atOnce(changeInSteps(items, { gone, come }, inOrder));
        const expected = [...stay, ...come].toSorted(inOrder);
        assert.equal(changed.length, expected.length);
        for (const [at, item] of changed.entries()) assert.equal(item, expected[at]);
      }),
    );
  });

  it('has most of its items not looked at where few of them change', () => {
    const items = itemsOf(
      Array.from({ length: 20_000 }, (_, at) => at),
      'b',
    );
    let comparisons = 0;
    const change = { gone: items.slice(500, 510), come: itemsOf([3, 7, 19_000], 'a') };
    const changed = atOnce(
      changeInSteps(items, change, (a, b) => {
        comparisons += 1;
        return inOrder(a, b);
      }),
    );
    assert.equal(changed.length, items.length - 7);
    assert.ok(comparisons < 300, `${comparisons} comparisons`);
  });
});
