/**
 * Words for the eye as words for the ear: the signs between them become pauses. Screen readers say “middle
 * dot” and “right arrow”, or nothing.
 */
export function spoken(words: string): string {
  return words.replace(/(?:(?<!\s)\s+)?[·→\n]\s*/g, ', ');
}
