import { isApostrophe, isWordCharacter } from './characters.ts';

/** The words and numbers of a text, in order, without the marks around them: `“It’s well-known,”` has two. */
export function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = wordEnd(text, at);
    if (end > at) words.push(text.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return words;
}

/** The end of the word that begins at a place; the place itself where none does. */
function wordEnd(text: string, start: number): number {
  if (!isWordCharacter(text.charCodeAt(start))) return start;
  let end = start + 1;
  while (end < text.length && isInsideWord(text.charCodeAt(end))) end += 1;
  return end;
}

function isInsideWord(code: number): boolean {
  return isWordCharacter(code) || isApostrophe(code) || code === 0x2d;
}
