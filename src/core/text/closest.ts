/** The candidates that are spelled most like a word, the closest first, none that is all different. */
export function closest(
  word: string,
  candidates: readonly string[],
  most: number,
): readonly string[] {
  return candidates
    .map((candidate) => ({
      candidate,
      apart: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, apart }) => apart < Math.max(word.length, candidate.length))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Whether so few letters differ that one is likely a slip for the other. */
export function isSlip(word: string, candidate: string): boolean {
  return distance(word.toLowerCase(), candidate.toLowerCase()) <= Math.max(2, word.length / 4);
}

/** How many letters have to be put in, taken out or changed (Levenshtein), in UTF-16 units. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const changed = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
