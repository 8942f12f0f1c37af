import { moveSpan, type Offset } from '../text/span.ts';
import type { YamlNode } from './tree.ts';

/** A node of a part of a text as it stands in the whole, where the part begins `by` units in. */
export function movedNode(node: YamlNode, by: number): YamlNode {
  const span = moveSpan(node.span, by);
  switch (node.kind) {
    case 'map':
      return {
        ...node,
        span,
        entries: node.entries.map((entry) => ({
          ...entry,
          keySpan: moveSpan(entry.keySpan, by),
          colonEnd: (entry.colonEnd + by) as Offset,
          value: movedNode(entry.value, by),
        })),
      };
    case 'list':
      return {
        ...node,
        span,
        items: node.items.map(({ dash, value }) => ({
          dash: (dash + by) as Offset,
          value: movedNode(value, by),
        })),
      };
    default:
      return { ...node, span };
  }
}
