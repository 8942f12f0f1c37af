import { csvHead, csvLine } from './csv.ts';
import { type ExportRow, exportColumns } from './exportRow.ts';

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How rows become a file, piece by piece, so that there is never more of it in memory than needed. */
export interface ExportForm {
  readonly head: string;
  /** Some rows; `isFirst` where none was written before. */
  readonly rows: (rows: readonly ExportRow[], isFirst: boolean) => string;
  readonly end: string;
}

export const exportForms: { readonly [format in ExportFormat]: ExportForm } = {
  csv: { head: csvHead, rows: (rows) => rows.map(csvLine).join(''), end: '' },
  json: { head: '[', rows: jsonLines, end: '\n]\n' },
};

/** One object a line, so that a reader of lines can do without the whole. */
function jsonLines(rows: readonly ExportRow[], isFirst: boolean): string {
  const lines = rows.map((row) => `\n${jsonOf(row)}`);
  return lines.length === 0 ? '' : `${isFirst ? '' : ','}${lines.join(',')}`;
}

/** The columns in their order, whatever the order in which a row got them. */
function jsonOf(row: ExportRow): string {
  return JSON.stringify(Object.fromEntries(exportColumns.map((column) => [column, row[column]])));
}
