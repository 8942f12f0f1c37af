/**
 * The keys of two sequences in one order: ours, with each of theirs behind the shared key that it
 * follows there. Where both sides have keys of their own in one gap, `isBefore` says which comes first;
 * ours do where it does not know.
 */
export function arrange(
  ours: readonly string[],
  theirs: readonly string[],
  isBefore: (a: string, b: string) => boolean = () => false,
): readonly string[] {
  const { atStart, behind } = gapsIn(theirs, new Set(ours));
  const order: (readonly string[])[] = [];
  let waiting = atStart;
  for (const key of ours) {
    const gap = behind.get(key);
    const first = gap === undefined ? countWhile(waiting, (one) => isBefore(one, key)) : undefined;
    order.push(waiting.slice(0, first), [key]);
    waiting = gap ?? waiting.slice(first);
  }
  return [...order, waiting].flat();
}

/** The keys of a sequence that the other does not have, by the shared key that each follows. */
function gapsIn(
  keys: readonly string[],
  others: ReadonlySet<string>,
): {
  readonly atStart: readonly string[];
  readonly behind: ReadonlyMap<string, readonly string[]>;
} {
  const atStart: string[] = [];
  const behind = new Map<string, string[]>();
  let gap = atStart;
  for (const key of keys) {
    if (others.has(key)) {
      gap = [];
      behind.set(key, gap);
    } else {
      gap.push(key);
    }
  }
  return { atStart, behind };
}

function countWhile<T>(list: readonly T[], holds: (one: T) => boolean): number {
  const end = list.findIndex((one) => !holds(one));
  return end < 0 ? list.length : end;
}
