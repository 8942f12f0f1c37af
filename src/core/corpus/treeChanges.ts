import type { CorpusNode, GroupNode } from './nodes.ts';

/**
 * Which nodes of a list have to be drawn again, by id, when it becomes another: `all` where groups or
 * claims come, go or change places at its top. A node that is drawn again brings its children along.
 */
export function changedNodes(
  before: readonly CorpusNode<string>[],
  after: readonly CorpusNode<string>[],
  isSame: (before: CorpusNode<string>, after: CorpusNode<string>) => boolean,
): readonly string[] | 'all' {
  if (!haveSameIds(before, after)) return 'all';
  return after.flatMap((node, index) => {
    const old = before[index];
    if (old === undefined) return [];
    if (node.type === 'claim' || old.type === 'claim') return isSame(old, node) ? [] : [node.id];
    return changedInGroup(old, node, isSame);
  });
}

function changedInGroup(
  before: GroupNode<string>,
  after: GroupNode<string>,
  isSame: (before: CorpusNode<string>, after: CorpusNode<string>) => boolean,
): readonly string[] {
  if (!isSame(before, after)) return [after.id];
  const inner = changedNodes(before.children, after.children, isSame);
  return inner === 'all' ? [after.id] : inner;
}

function haveSameIds(
  before: readonly CorpusNode<string>[],
  after: readonly CorpusNode<string>[],
): boolean {
  return before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
}
