import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortInSteps } from '../../../src/core/corpus/sortInSteps.ts';

interface Item {
  readonly value: number;
  readonly at: number;
}

const byValue = (a: Item, b: Item) => a.value - b.value;

function sorted(items: readonly Item[], compare = byValue) {
  const steps = sortInSteps(items, compare);
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done) return { items: step.value, steps: count };
  }
}

function itemsOf(values: readonly number[]): readonly Item[] {
  return values.map((value, at) => ({ value, at }));
}

describe('things that are sorted in steps', () => {
  it('come in the order of their values, equal ones in their own', () => {
    const anyValues = fc.array(fc.nat(300), { maxLength: 3000, size: 'max' });
    fc.assert(
      fc.property(anyValues, (values) => {
        const items = itemsOf(values);
        assert.deepEqual(sorted(items).items, items.toSorted(byValue));
      }),
    );
  });

  it('take steps that are as short where there are many as where there are few', () => {
    const items = itemsOf(Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 20_011));
    let [most, comparisons] = [0, 0];
    const steps = sortInSteps(items, (a, b) => {
      comparisons += 1;
      return byValue(a, b);
    });
    for (let step = steps.next(); !step.done; step = steps.next()) {
      most = Math.max(most, comparisons);
      comparisons = 0;
    }
    assert.ok(most < 512 * 9, `${most} comparisons in a step`);
  });

  it('are looked at little where they are in order already', () => {
    let comparisons = 0;
    const items = itemsOf(Array.from({ length: 10_000 }, (_, at) => at));
    sorted(items, (a, b) => {
      comparisons += 1;
      return byValue(a, b);
    });
    assert.ok(comparisons < 1.1 * items.length, `${comparisons} comparisons`);
  });
});
