import { Lexer } from 'yaml';
import type { Section } from './fields.ts';
import type { Versions } from './rulings.ts';

/**
 * The comments in some lines of YAML, from `#` on, in their order. No other token begins with `#`: text
 * after `|` or `>` begins with its indentation.
 */
export function commentsIn(lines: string): readonly string[] {
  if (!lines.includes('#')) return [];
  return [...new Lexer().lex(lines)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd());
}

/** How often each comment is in some lines. */
export function countComments(lines: string): ReadonlyMap<string, number> {
  const ordinal = ordinals();
  return new Map(commentsIn(lines).map((comment) => [comment, ordinal(comment)]));
}

/**
 * The comments that some lines have more often than each of the others, so that nobody's is lost: two
 * records may have the same one.
 */
export function commentsMissing(lines: string, ...others: readonly string[]): readonly string[] {
  const known = others.map(countComments);
  const ordinal = ordinals();
  return commentsIn(lines).filter((comment) => {
    const nth = ordinal(comment);
    return known.every((counts) => (counts.get(comment) ?? 0) < nth);
  });
}

/** Counts each comment it is asked for: 1 for the first of its kind. */
function ordinals(): (comment: string) => number {
  const counts = new Map<string, number>();
  return (comment) => {
    const count = (counts.get(comment) ?? 0) + 1;
    counts.set(comment, count);
    return count;
  };
}

/**
 * Three-way merge of lines that hold nothing but comments and blank lines: theirs where ours has the
 * comments of the base, else ours without what theirs took out, and with what theirs added below.
 */
export function mergeComments(base: string, ours: string, theirs: string, eol: string): string {
  const [before, own, other] = [base, ours, theirs].map((lines) => commentsIn(lines).join('\n'));
  if (other === own || other === before) return ours;
  if (own === before) return theirs;
  const added = commentLines(commentsMissing(theirs, base, ours), indentOf(theirs), eol);
  return withoutDeleted(base, ours, theirs) + added;
}

/** The lines of ours without the comments of the base that only theirs took out. */
function withoutDeleted(base: string, ours: string, theirs: string): string {
  const [before, own, other] = [base, ours, theirs].map(countComments);
  const ordinal = ordinals();
  return ours.replace(/^[ \t]*(#[^\n]*)\n?/gm, (line: string, text: string) => {
    const comment = text.trimEnd();
    const [b = 0, o = 0, t = 0] = [before, own, other].map((counts) => counts?.get(comment));
    const deleted = Math.max(0, Math.min(b, o) - t);
    return ordinal(comment) > o - deleted ? '' : line;
  });
}

/** The comments above a section: merged where both sides have it, else those of the side that has. */
export function mergeHeads(
  { base, ours, theirs }: Versions<Section | undefined>,
  eol: string,
): string {
  if (ours === undefined || theirs === undefined) return (ours ?? theirs)?.head ?? '';
  return mergeComments(base?.head ?? '', ours.head, theirs.head, eol);
}

/** Comments as lines of their own. */
export function commentLines(comments: readonly string[], indent: string, eol: string): string {
  return comments.map((comment) => indent + comment + eol).join('');
}

export const leadingBlankLines = /^(?:[ \t]*\r?\n)*/;

/** The white space before the first line that is not blank. */
export function indentOf(lines: string): string {
  return /^[ \t]*(?=\S)/m.exec(lines)?.[0] ?? '';
}
