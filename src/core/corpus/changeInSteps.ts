import { sortInSteps } from './sortInSteps.ts';

/** What becomes of a sorted list. */
export interface ListChange<T> {
  /** Items that are in it, as the same objects. */
  readonly gone: readonly T[];
  /** Items that come into it; equal ones in their order. None of them is equal to one that stays. */
  readonly come: readonly T[];
}

/**
 * A sorted list after some of its items have gone and others have come, bit by bit. Items that stay are hardly looked
 * at: where few change, that takes a small part of what sorting takes.
 */
export function* changeInSteps<T extends object>(
  items: readonly T[],
  { gone, come }: ListChange<T>,
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  if (items.length === 0) return yield* sortInSteps(come, compare);
  const cuts: Cut<T>[] = [];
  for (const item of gone) {
    const at = items.indexOf(
      item,
      firstAt(items, (other) => compare(other, item) >= 0),
    );
    if (at >= 0) cuts.push({ at, next: at + 1 });
    yield;
  }
  for (const item of yield* sortInSteps(come, compare)) {
    const at = firstAt(items, (other) => compare(other, item) > 0);
    cuts.push({ at, next: at, item });
    yield;
  }
  const inOrder = yield* sortInSteps(cuts, (a, b) => a.at - b.at || a.next - b.next);
  return pieced(items, inOrder);
}

/** Where a list goes on with another item, which is put there if there is one. */
interface Cut<T> {
  readonly at: number;
  readonly next: number;
  readonly item?: T;
}

function pieced<T>(items: readonly T[], cuts: readonly Cut<T>[]): readonly T[] {
  const pieces: T[] = [];
  let from = 0;
  for (const { at, next, item } of cuts) {
    for (const kept of items.slice(from, at)) pieces.push(kept);
    if (item !== undefined) pieces.push(item);
    from = next;
  }
  for (const kept of items.slice(from)) pieces.push(kept);
  return pieces;
}

/** The number of the first item of which something is true, which is true of all behind it as well. */
function firstAt<T>(items: readonly T[], isBehind: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && !isBehind(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
