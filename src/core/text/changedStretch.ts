import type { TextEdit } from './span.ts';

/** The one stretch of a text in which edits changed anything; what is around it only moved. */
export interface ChangedStretch {
  readonly start: number;
  /** In the text before, exclusive. */
  readonly oldEnd: number;
  /** In the text after, exclusive. */
  readonly newEnd: number;
}

/** The smallest stretch around edits of one text; undefined where there are none. */
export function changedStretch(edits: readonly TextEdit[]): ChangedStretch | undefined {
  if (edits.length === 0) return undefined;
  const start = edits.reduce((least, { span }) => Math.min(least, span.start), Infinity);
  const oldEnd = edits.reduce((most, { span }) => Math.max(most, span.end), 0);
  const growth = edits.reduce(
    (sum, { span, newText }) => sum + newText.length - (span.end - span.start),
    0,
  );
  return { start, oldEnd, newEnd: oldEnd + growth };
}
