/** The one empty list, for whatever keeps many. */
export const none: readonly never[] = Object.freeze([]);

/** A list as it is worth keeping: without the room that a list has for more when it was made item by item. */
export function keptList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
