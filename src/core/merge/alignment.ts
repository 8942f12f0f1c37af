/**
 * A text as whole lines without a byte-order mark: the last line ends too, with this line break. All
 * sides of a merge are cut up in this form; `restored` takes it back.
 */
export function wholeLines(text: string, eol: string): string {
  const bare = text.replace(/^\ufeff/, '');
  return bare === '' || bare.endsWith('\n') ? bare : bare + eol;
}

/** Whole lines with the line breaks of another text. */
export function inLinesOf(text: string, eol: string): string {
  return wholeLines(text.replace(/\r?\n/g, eol), eol);
}

/** Whole lines with the byte-order mark and the open last line of the text they come from. */
export function restored(lines: string, original: string): string {
  const mark = original.startsWith('\ufeff') ? '\ufeff' : '';
  const isOpen = original !== '' && original !== '\ufeff' && !original.endsWith('\n');
  return mark + (isOpen ? lines.replace(/\r?\n$/, '') : lines);
}

/** Lines moved to the right by some columns, or to the left as far as there is space. */
export function reindented(lines: string, by: number): string {
  if (by === 0) return lines;
  if (by > 0) return lines.replace(/^(?=.*\S)/gm, ' '.repeat(by));
  return lines.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}
