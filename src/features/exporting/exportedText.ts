import { type ExportFormat, exportForms } from '../../core/export/exportForm.ts';
import type { ExportRow } from '../../core/export/exportRow.ts';
import { exportRows } from '../../core/export/exportRows.ts';
import { type ExportScope, isInScope } from '../../core/export/exportScope.ts';
import { nameOf } from '../../host/articleName.ts';
import type { Clock } from '../../session/ports.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** What to export, and how. */
export interface ExportTask {
  readonly articles: readonly ArticleUri[];
  readonly scope: ExportScope<ArticleUri>;
  readonly format: ExportFormat;
  readonly suggestions: boolean;
}

/** A file's content, and how many claims are in it. */
export interface ExportedText {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** As long as others may wait for their turn. */
const sliceMilliseconds = 10;

/**
 * The claims of some articles as they are now, by the names of the articles. One article after the other is asked
 * for, and others get their turn in between.
 */
export async function exportedText(
  session: Session,
  clock: Clock,
  { articles, format, ...choice }: ExportTask,
): Promise<ExportedText> {
  const form = exportForms[format];
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(form.head)];
  let count = 0;
  let sliceEnd = clock.now() + sliceMilliseconds;
  for (const { article, name } of byName(articles)) {
    const rows = rowsOf(session, article, name, choice);
    pieces.push(encoder.encode(form.rows(rows, count === 0)));
    count += rows.length;
    if (clock.now() < sliceEnd) continue;
    await new Promise<void>((resolve) => clock.after(0, resolve));
    sliceEnd = clock.now() + sliceMilliseconds;
  }
  pieces.push(encoder.encode(form.end));
  return { bytes: joined(pieces), count };
}

/** In the order of the command line, so that both write the same file. */
function byName(articles: readonly ArticleUri[]) {
  return articles
    .map((article) => ({ article, name: nameOf(article) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function rowsOf(
  session: Session,
  article: ArticleUri,
  name: string,
  { scope, suggestions }: Pick<ExportTask, 'scope' | 'suggestions'>,
): readonly ExportRow[] {
  const isWanted = isInScope(scope);
  const claims = session.articles.listed(article)?.claims ?? [];
  const codebook = session.articles.codebookOf(article);
  if (codebook === undefined) return [];
  return exportRows({
    name,
    header: session.articles.headerOf(article),
    codebook,
    claims: claims.filter(
      (claim) => (suggestions || claim.status === 'stored') && isWanted(claim, article),
    ),
    placeOf: (span) => session.articles.placeOfSpan(article, span),
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
