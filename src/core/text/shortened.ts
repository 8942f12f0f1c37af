/** UTF-16 units of a quotation that a sentence, or a row of a list, can hold. */
const usual = 60;

/** Words on one line, and no more UTF-16 units of them than fit where they are shown. */
export function shortened(words: string, most = usual): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  // Never half of a surrogate pair.
  const cut = line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
