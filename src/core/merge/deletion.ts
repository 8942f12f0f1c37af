import { readItem } from '../sidecar/recordIndent.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { commentsMissing } from './comments.ts';
import type { Section } from './fields.ts';
import { positionKeys } from './rulings.ts';

/**
 * Whether one side changed a record that the other deleted, so that it has to stay: in anything but
 * where its words stand, which changes without anybody deciding on the claim.
 */
export function isEdited(base: Section, changed: Section): boolean {
  if (commentsMissing(changed.head, base.head).length > 0) return true;
  return (
    changed.body !== base.body && withoutPositions(changed.body) !== withoutPositions(base.body)
  );
}

/** The lines of a record with nothing behind `before`, `after` and `at`. */
function withoutPositions(body: string): string {
  const value = readItem(body)?.value;
  return value === undefined ? body : applyEdits(body, emptied(value));
}

function emptied(value: YamlNode): readonly TextEdit[] {
  switch (value.kind) {
    case 'map':
      return value.entries.flatMap((entry) =>
        positionKeys.includes(entry.key)
          ? [{ span: entry.value.span, newText: '' }]
          : emptied(entry.value),
      );
    case 'list':
      return value.items.flatMap((item) => emptied(item.value));
    default:
      return [];
  }
}
