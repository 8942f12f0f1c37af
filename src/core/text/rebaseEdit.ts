import { moveSpan, type TextEdit } from './span.ts';

/**
 * The edit as it applies after `other`, where both were made to the same text. Undefined where they
 * touch the same place: which of them should hold is not for a program to say then.
 */
export function rebaseEdit(edit: TextEdit, other: TextEdit): TextEdit | undefined {
  if (edit.span.end < other.span.start) return edit;
  if (other.span.end < edit.span.start) {
    const growth = other.newText.length - (other.span.end - other.span.start);
    return { span: moveSpan(edit.span, growth), newText: edit.newText };
  }
  return undefined;
}
