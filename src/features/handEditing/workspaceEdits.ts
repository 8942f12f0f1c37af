import type { Uri, WorkspaceEdit } from 'vscode';
import type { TextEdit } from '../../core/text/span.ts';
import { rangesIn } from '../../host/ranges.ts';

/** Adds the edits of one file's text to what is done to the workspace as a whole. */
export function addEdits(
  to: WorkspaceEdit,
  uri: Uri,
  text: string,
  edits: readonly TextEdit[],
): void {
  // An editor does not count a byte-order mark.
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const rangeIn = rangesIn(text.slice(mark));
  for (const { span, newText } of edits) {
    const start = Math.max(0, span.start - mark);
    const end = Math.max(0, span.end - mark);
    to.replace(uri, rangeIn({ start, end } as typeof span), newText);
  }
}
