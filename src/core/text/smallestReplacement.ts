import { span, type TextEdit } from './span.ts';

/** The one replacement that turns `before` into `after` and leaves their common ends alone. */
export function smallestReplacement(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return {
    span: span(start, before.length - same),
    newText: after.slice(start, after.length - same),
  };
}
