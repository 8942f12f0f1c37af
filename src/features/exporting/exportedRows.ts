import type { Codebook } from '../../core/codebook/codebook.ts';
import type { ExportRow } from '../../core/export/exportRow.ts';
import { rowsUnder } from '../../core/export/exportRows.ts';
import { type ExportScope, isInScope } from '../../core/export/exportScope.ts';
import { nameOf } from '../../host/articleName.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** An article, and what it is called in an export. */
export interface NamedArticle {
  readonly article: ArticleUri;
  readonly name: string;
}

/** Which claims of an article to export. */
export interface ExportChoice {
  readonly scope: ExportScope<ArticleUri>;
  readonly suggestions: boolean;
}

/** In the order of the command line, so that both write the same file. */
export function byName(articles: readonly ArticleUri[]): readonly NamedArticle[] {
  return articles
    .map((article) => ({ article, name: nameOf(article) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Gives the rows of an article as it is when it is asked for. */
export function exportedRows(
  session: Session,
  { scope, suggestions }: ExportChoice,
): (article: NamedArticle) => readonly ExportRow[] {
  const isWanted = isInScope(scope);
  const known = new Map<Codebook, ReturnType<typeof rowsUnder>>();
  const rowsOf = (codebook: Codebook) => {
    const rows = known.get(codebook) ?? rowsUnder(codebook);
    known.set(codebook, rows);
    return rows;
  };
  return ({ article, name }) => {
    const listed = session.articles.listed(article);
    const codebook = session.articles.codebookOf(article);
    if (listed === undefined || codebook === undefined) return [];
    return rowsOf(codebook)({
      name,
      header: session.articles.headerOf(article),
      claims: listed.claims.filter(
        ({ status }, at) => (suggestions || status === 'stored') && isWanted(listed, at),
      ),
      placeOf: (span) => session.articles.placeOfSpan(article, span),
    });
  };
}
