/** Takes no room and allows no line break: U+2060 WORD JOINER. */
const nothing = '\u2060';

/**
 * Words of others where our own stand beside them: without the characters that turn the direction of whatever
 * follows (Unicode's embeddings, overrides and isolates), so that nobody's name rewrites a row.
 */
export function inReadingOrder(words: string): string {
  return words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/**
 * Words of others for VS Code's messages and prompts, which are no Markdown and yet make a link of
 * `[words](command:…)`, one that runs the command. Reads as before.
 */
export function withoutLinks(words: string): string {
  return inReadingOrder(words).replaceAll('](', `]${nothing}(`);
}

/**
 * Words of others for VS Code's lists, its status bar and the lines above claims, which show an icon for `$(name)`.
 * Reads as before.
 */
export function withoutIcons(words: string): string {
  return inReadingOrder(words).replaceAll('$(', `$${nothing}(`);
}
