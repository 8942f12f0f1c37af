import { shortened } from './shortened.ts';

/** UTF-16 units in front of the words that an excerpt is for. */
const lead = 30;

/**
 * Words on one line, at most so many UTF-16 units of them, from the start where what stands at an offset fits
 * in, else from a word shortly before it.
 */
export function excerpt(words: string, at: number, most: number): string {
  if (words.length <= most || at < most - lead) return shortened(words, most);
  const space = words.indexOf(' ', at - lead);
  const start = space < 0 || space >= at ? at : space + 1;
  return shortened(`…${words.slice(start)}`, most);
}
