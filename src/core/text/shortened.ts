/** UTF-16 units of a quotation that a sentence can hold. */
const most = 60;

/** Words on one line and no longer than a sentence about them can hold. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
