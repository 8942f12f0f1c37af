import { type ExportRow, exportColumns, type SpanPair } from './exportRow.ts';
import { withoutFormulas } from './formulaGuard.ts';

/** Excel takes a file without it for one in the machine's old code page. */
const byteOrderMark = '\ufeff';
/** As RFC 4180 says, and as Excel and Python write. */
const lineEnd = '\r\n';

/** What a CSV file begins with: the names of its columns. */
export const csvHead = `${byteOrderMark}${exportColumns.join(',')}${lineEnd}`;

/** A row with its line end, by RFC 4180. Text that a spreadsheet could run is kept from it. */
export function csvLine(row: ExportRow): string {
  return exportColumns.map((column) => quoted(cell(row, column))).join(',') + lineEnd;
}

/** What a cell says. Spreadsheets would take `10-40` for a date, so that spans are written `10..40`. */
function cell(row: ExportRow, column: keyof ExportRow): string {
  if (column === 'spans') return row.spans.map(spanText).join(' ');
  if (column === 'places') return row.places.join(' ');
  const value = row[column];
  if (value === null) return '';
  return typeof value === 'string' ? withoutFormulas(value) : String(value);
}

function spanText([start, end]: SpanPair): string {
  return `${start}..${end}`;
}

/** Also for other separators than the comma, which readers may be set to. */
function quoted(text: string): string {
  if (!/[",;\t\r\n]|^\s|\s$/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
