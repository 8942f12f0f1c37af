import type { Range } from './range.ts';

/** The words of a text: letters and digits, with `.`, apostrophes and hyphens inside. */
export function wordsOf(text: string): readonly Range[] {
  const words = text.matchAll(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu);
  return [...words].map((word): Range => [word.index, word.index + word[0].length]);
}

/** The numbers of the words that begin in one of the ranges. */
export function wordsIn(ranges: readonly Range[], words: readonly Range[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [start, end] of ranges) {
    for (let at = firstFrom(words, start); (words[at]?.[0] ?? end) < end; at += 1) found.add(at);
  }
  return found;
}

/** The words of a claim. A leading "that" is no part of it: annotators mark it, tools mostly do not. */
export function claimWords(
  pieces: readonly Range[],
  words: readonly Range[],
  text: string,
): ReadonlySet<number> {
  const all = wordsIn(pieces, words);
  if (all.size < 2) return all;
  const first = Math.min(...all);
  const that = /^that$/i.test(text.slice(...(words[first] ?? [0, 0])));
  return that ? new Set([...all].filter((word) => word !== first)) : all;
}

/** How many words two sets share. */
export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** The index of the first word that begins at an offset or behind it, by halving. */
function firstFrom(words: readonly Range[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.[0] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
