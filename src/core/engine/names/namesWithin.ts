import { normaliseName } from '../../codebook/actors.ts';
import { doubtfulName, type NamePhrase } from './names.ts';

/** Names in headlines have no more words. */
const maxWords = 4;

/**
 * The known names in a run of capitalised words, in order and apart, the longest at each word: headlines
 * have capitals on everything. `isStart` tells cheaply which words none begins with. Words over line
 * breaks or several spaces are left alone.
 */
export function namesWithin(
  phrase: NamePhrase,
  isStart: (word: string) => boolean,
  isKnown: (words: readonly string[]) => boolean,
): readonly NamePhrase[] {
  const words = normaliseName(phrase.name).split(' ');
  if (words.length < 2 || phrase.end - phrase.start !== phrase.name.length) return [];
  const found: NamePhrase[] = [];
  let start = phrase.start;
  for (let at = 0; at < words.length; at += 1) {
    const length = isStart(words[at] ?? '') ? longestKnown(words, at, isKnown) : 0;
    const end = start + words.slice(at, at + Math.max(1, length)).join(' ').length;
    if (length > 0) {
      const name = phrase.name.slice(start - phrase.start, end - phrase.start);
      found.push(doubtfulName(name, start, end));
      at += length - 1;
    }
    start = end + 1;
  }
  return found;
}

function longestKnown(
  words: readonly string[],
  at: number,
  isKnown: (words: readonly string[]) => boolean,
): number {
  for (let length = Math.min(maxWords, words.length - at); length > 0; length -= 1) {
    if (isKnown(words.slice(at, at + length))) return length;
  }
  return 0;
}
