import { Position, Range, type Selection, type TextDocument, type TextEditor } from 'vscode';
import { lineStarts, positionAt } from '../core/text/lines.ts';
import { type Offset, type Span, span } from '../core/text/span.ts';
import type { Place } from '../session/articles.ts';

/** Where a span of a document's text stands in the document. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Turns spans of a text that no editor has to show into ranges. */
export function rangesIn(text: string): (of: Span) => Range {
  const starts = lineStarts(text);
  const place = (offset: Offset) => {
    const { line, column } = positionAt(starts, offset);
    return new Position(line - 1, column - 1);
  };
  return ({ start, end }) => new Range(place(start), place(end));
}

/** The range of a place that the session gave. */
export function rangeAt({ start, end }: Place): Range {
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** The selected stretch of a document's text without white space at its ends; empty for a cursor. */
export function selectedSpan(document: TextDocument, selection: Selection): Span {
  const text = document.getText(selection);
  const leading = text.length - text.trimStart().length;
  const start = document.offsetAt(selection.start) + (leading < text.length ? leading : 0);
  return span(start, start + text.trim().length);
}

/** The stretches of words that are selected in an editor, in the order of the text; none for cursors. */
export function selectedSpans({ document, selections }: TextEditor): readonly Span[] {
  return selections
    .map((selection) => selectedSpan(document, selection))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}
