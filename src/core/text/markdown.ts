import { inReadingOrder } from './foreignWords.ts';

/** What means something in Markdown, GitHub's links without marks included. */
const significant = /[\\`*_{}[\]()#+\-.!~|<>&:"'=^/@]/g;

/**
 * Words of others as they are, in Markdown: nothing in them acts as Markdown, HTML, a link or one of VS Code's icons.
 * Lines become one.
 */
export function escapeMarkdown(text: string): string {
  const line = inReadingOrder(text).replace(/\s+/g, ' ').trim();
  return line.replace(significant, '\\$&').replaceAll('$', '&#36;');
}

/** A link that runs a command of VS Code; `title` is Markdown already, `argument` is whatever JSON can hold. */
export function commandLink(title: string, command: string, argument: unknown): string {
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(/[()'*!~]/g, percent);
  return `[${title}](command:${command}?${encoded})`;
}

/** What `encodeURIComponent` leaves and might end a link. */
function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
