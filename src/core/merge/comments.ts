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

/** The comments in some lines that stand in none of the others, so that nobody's is lost. */
export function commentsMissing(lines: string, ...others: readonly string[]): readonly string[] {
  const known = new Set(others.flatMap(commentsIn));
  return commentsIn(lines).filter((comment) => !known.has(comment));
}

/**
 * Three-way merge of lines that hold nothing but comments and blank lines: theirs where ours has the
 * comments of the base, else ours with what theirs added below.
 */
export function mergeComments(base: string, ours: string, theirs: string, eol: string): string {
  const [before, own, other] = [base, ours, theirs].map((lines) => commentsIn(lines).join('\n'));
  if (other === own) return ours;
  if (own === before) return theirs;
  return ours + commentLines(commentsMissing(theirs, base, ours), indentOf(theirs), eol);
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

/** The white space before the first line that is not blank. */
export function indentOf(lines: string): string {
  return /^[ \t]*(?=\S)/m.exec(lines)?.[0] ?? '';
}
