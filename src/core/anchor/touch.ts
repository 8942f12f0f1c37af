import type { ArticleText } from '../text/articleText.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { contextLength } from './create.ts';

/** Tells whether an edit changed a piece of a claim, or the text around it that is stored with it. */
export type Touches = (piece: Span) => boolean;

/** What edits of an article touch; they and the pieces asked for refer to its text before. */
export function touchedBy(before: ArticleText, edits: readonly TextEdit[]): Touches {
  const changed = edits.map(({ span }) => before.toLf(span));
  return (piece) => {
    const { start, end } = before.toLf(piece);
    return changed.some(
      (edit) => edit.start < end + contextLength && edit.end > start - contextLength,
    );
  };
}

/** Whether an edit goes over an end of a piece: what follows there may belong to it or not. */
export function isClippedBy(piece: Span, edits: readonly TextEdit[]): boolean {
  return edits.some(
    ({ span: edit }) =>
      (edit.start < piece.start && edit.end > piece.start && edit.end < piece.end) ||
      (edit.start > piece.start && edit.start < piece.end && edit.end > piece.end),
  );
}
