import { type Span, span } from '../text/span.ts';
import { joinsWord, type Words } from './context.ts';

/** An end goes no farther than this, whatever the slack: a sentence more would be another claim. */
const farthest = 32;

/** So many units of a stored context tell where a changed quote begins or ends. */
const pinLength = 12;

/**
 * The approximate search stops where it counts fewest errors, which may be within a word or short of
 * an added one. An end goes where the stored context meets it, if that is no farther than the `errors` of the search, or
 * else to the end of its word and marks.
 */
export function withCleanEnds(
  plain: string,
  { start, end }: Span,
  words: Words,
  errors: number,
): Span {
  const slack = Math.min(errors, farthest);
  const from =
    pinnedStart(plain, start, words.before, slack) ?? wordStart(plain, start, words.quote);
  const to = pinnedEnd(plain, end, words.after, slack) ?? wordEnd(plain, end, words.quote);
  return from < to ? span(from, to) : span(start, end);
}

function pinnedStart(
  plain: string,
  start: number,
  before: string,
  slack: number,
): number | undefined {
  if (before.length < pinLength) return undefined;
  const from = Math.max(0, start - slack - pinLength);
  const found = plain.slice(from, start + slack).lastIndexOf(before.slice(-pinLength));
  return found < 0 ? undefined : from + found + pinLength;
}

function pinnedEnd(plain: string, end: number, after: string, slack: number): number | undefined {
  if (after.length < pinLength) return undefined;
  const from = Math.max(0, end - slack);
  const found = plain.slice(from, end + slack + pinLength).indexOf(after.slice(0, pinLength));
  return found < 0 ? undefined : from + found;
}

/** Where the word at a start begins, with the marks before it that the quote began with. */
function wordStart(plain: string, start: number, quote: string): number {
  let at = start;
  while (joinsWord(plain.charCodeAt(at - 1), plain.charCodeAt(at))) at -= 1;
  const marks = /^[^\p{L}\p{N}\s]*/u.exec(quote)?.[0] ?? '';
  return plain.endsWith(marks, at) ? at - marks.length : at;
}

/** Where the word at an end ends, with the marks behind it that the quote ended with. */
function wordEnd(plain: string, end: number, quote: string): number {
  let at = end;
  while (joinsWord(plain.charCodeAt(at - 1), plain.charCodeAt(at))) at += 1;
  const marks = /(?<![^\p{L}\p{N}\s])[^\p{L}\p{N}\s]*$/u.exec(quote)?.[0] ?? '';
  return plain.startsWith(marks, at) ? at + marks.length : at;
}
