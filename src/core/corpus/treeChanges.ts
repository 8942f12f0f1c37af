/** A row of a tree with those below it. */
interface TreeNode<N> {
  readonly id: string;
  /** Absent for a row that never has any. */
  readonly children?: readonly N[];
  /** Of them, those that were made and may be shown; absent where all are made at once. */
  readonly madeChildren?: readonly N[];
}

/**
 * Which nodes of a tree have to be drawn again, by id, when it becomes another: `all` where nodes come, go
 * or change places at its top. A node that is drawn again brings its children along.
 */
export function changedNodes<N extends TreeNode<N>>(
  before: readonly N[],
  after: readonly N[],
  isSame: (before: N, after: N) => boolean,
): readonly string[] | 'all' {
  if (!haveSameIds(before, after)) return 'all';
  return after.flatMap((node, index) => {
    const old = before[index];
    return old === undefined ? [] : changedWithin(old, node, isSame);
  });
}

function changedWithin<N extends TreeNode<N>>(
  before: N,
  after: N,
  isSame: (before: N, after: N) => boolean,
): readonly string[] {
  if (before === after) return [];
  if (!isSame(before, after)) return [after.id];
  const shown = before.madeChildren ?? before.children ?? [];
  if (shown.length === 0 && before.madeChildren !== undefined) return [];
  const inner = changedNodes(shown, after.children ?? [], isSame);
  return inner === 'all' ? [after.id] : inner;
}

function haveSameIds(
  before: readonly TreeNode<unknown>[],
  after: readonly TreeNode<unknown>[],
): boolean {
  return before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
}
