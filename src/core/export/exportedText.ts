import { joinedBytes } from '../text/joinedBytes.ts';
import { type ExportFormat, exportForms } from './exportForm.ts';
import type { ExportRow } from './exportRow.ts';

/** A file's content, and how many claims are in it. */
export interface ExportedText {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** The content of an export, an article a step; undefined once somebody has cancelled it. */
export function* exportedText<A>(
  articles: readonly A[],
  format: ExportFormat,
  rowsOf: (article: A) => readonly ExportRow[],
  isCancelled: () => boolean,
): Generator<void, ExportedText | undefined> {
  const form = exportForms[format];
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(form.head)];
  let count = 0;
  for (const article of articles) {
    const rows = rowsOf(article);
    pieces.push(encoder.encode(form.rows(rows, count === 0)));
    count += rows.length;
    yield;
    if (isCancelled()) return undefined;
  }
  pieces.push(encoder.encode(form.end));
  return { bytes: joinedBytes(pieces), count };
}
