/** So many are sorted in one step. */
const run = 512;

/**
 * Sorts as `toSorted` does, equal ones in their order, but bit by bit: a step sorts a short run, or merges as many
 * items of two runs. That takes no more comparisons than they have items, and one where they are in order already.
 */
export function* sortInSteps<T extends object>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += run) {
    runs.push(items.slice(start, start + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<T extends object>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  const [last, first] = [one.at(-1), other[0]];
  if (last === undefined || first === undefined || compare(last, first) <= 0)
    return one.concat(other);
  const merged: T[] = [];
  let at = 0;
  for (const item of one) {
    for (let next = other[at]; next && compare(next, item) < 0; next = other[at]) {
      at += 1;
      if (merged.push(next) % run === 0) yield;
    }
    if (merged.push(item) % run === 0) yield;
  }
  return merged.concat(other.slice(at));
}
