import { Range, type Selection, type TextDocument } from 'vscode';
import { type Span, span } from '../core/text/span.ts';

/** Where a span of a document's text stands in the document. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** The selected stretch of a document's text without white space at its ends; empty for a cursor. */
export function selectedSpan(document: TextDocument, selection: Selection): Span {
  const text = document.getText(selection);
  const leading = text.length - text.trimStart().length;
  const start = document.offsetAt(selection.start) + (leading < text.length ? leading : 0);
  return span(start, start + text.trim().length);
}
