import { lineEnd, nextLineStart } from './lines.ts';

/** What has no end within so many lines is a rule and text. */
const maxLines = 200;

/** The end of the front matter of Markdown (`---` to `---` at the very start) with its last line end; 0 without any. */
export function frontMatterEnd(text: string): number {
  if (!/^\ufeff?---/.test(text)) return 0;
  const first = lineEnd(text, 0);
  if (text.slice(0, first).replace('\ufeff', '').trimEnd() !== '---') return 0;
  let start = nextLineStart(text, first);
  for (let line = 0; line < maxLines && start < text.length; line += 1) {
    const end = lineEnd(text, start);
    if (/^(?:---|\.\.\.)\s*$/.test(text.slice(start, end))) return nextLineStart(text, end);
    start = nextLineStart(text, end);
  }
  return 0;
}
