/** Takes no room and allows no line break: U+2060 WORD JOINER. */
const nothing = '\u2060';

/**
 * Words of others for VS Code's messages and prompts, which are no Markdown and yet make a link of
 * `[words](command:…)`, one that runs the command. Reads as before.
 */
export function withoutLinks(words: string): string {
  return words.replaceAll('](', `]${nothing}(`);
}
