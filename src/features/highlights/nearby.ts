import { Position, type TextEditor } from 'vscode';
import type { Highlight } from '../../core/annotation/highlight.ts';

/** Up to so many highlights go to an editor at once, so that scrolling and the ruler show them all. */
const mostAtOnce = 4000;
/** How far beyond what is visible the others are shown, in lines. */
const margin = 100;
/** VS Code draws no more of a line (`editor.stopRenderingLineAfter`), in UTF-16 units. */
const drawnColumns = 10_000;

/** Whether an article has so many highlights that only those near what is visible are shown. */
export function areTooMany(highlights: readonly Highlight[]): boolean {
  return highlights.length > mostAtOnce;
}

/** The highlights in and around what an editor shows; drawing them all would hold VS Code up. */
export function nearby(editor: TextEditor, highlights: readonly Highlight[]): readonly Highlight[] {
  const { document } = editor;
  const windows = editor.visibleRanges.map(({ start, end }) => {
    const first = Math.max(0, start.line - margin);
    const last = Math.min(document.lineCount - 1, end.line + margin);
    return {
      from: document.offsetAt(new Position(first, 0)),
      to: document.offsetAt(new Position(last, drawnColumns)),
    };
  });
  return highlights
    .filter(({ span }) => windows.some(({ from, to }) => span.end > from && span.start < to))
    .slice(0, mostAtOnce);
}
