import { type Span, span } from '../../../src/core/text/span.ts';
import type { Choice } from './choice.ts';

/** A paragraph of an article and where the pieces of its claim stand in it. */
export interface ClaimParagraph {
  readonly text: string;
  readonly pieces: readonly Span[];
}

/** What somebody says, as a clause in two parts that begins with a small letter. */
export interface Statement {
  readonly subject: string;
  readonly rest: string;
}

/** One way of saying who says what; `claimed` parts belong to the claim. */
type Attribution = (statement: Statement, who: string) => readonly Part[];
type Part = string | { readonly claimed: string };

const attributions: readonly Attribution[] = [
  (words, who) => [{ claimed: `“${capital(clause(words))},”` }, ` said ${who}.`],
  (words, who) => [`${capital(who)} said: `, { claimed: `“${capital(clause(words))}.”` }],
  (words, who) => [
    { claimed: `“${capital(clause(words))},”` },
    ` ${who} told the hearing, and sat down again.`,
  ],
  ({ subject, rest }, who) => [
    { claimed: `“${capital(subject)},”` },
    ` ${who} said, `,
    { claimed: `“${rest.trim()}.”` },
  ],
  ({ subject, rest }, who) => [
    `${capital(who)} said that `,
    { claimed: `${subject} “${rest.trim()}.”` },
  ],
  (words, who) => [`${capital(who)} said `, { claimed: `that ${clause(words)}` }, '.'],
  (words, who) => [`According to ${who}, `, { claimed: clause(words) }, '.'],
  (words, who) => [{ claimed: capital(clause(words)) }, `, ${who} argued on the second day.`],
];

/** How one claim is attributed; the same way for every wording of it. */
export type Wording = (statement: Statement) => ClaimParagraph;

/** Chooses how somebody, called `who` here, is said to say something. */
export function wording(who: string, choice: Choice): Wording {
  const attribution = choice.of(attributions);
  return (statement) => paragraphOf(attribution(statement, who));
}

function paragraphOf(parts: readonly Part[]): ClaimParagraph {
  const pieces: Span[] = [];
  let text = '';
  for (const part of parts) {
    const words = typeof part === 'string' ? part : part.claimed;
    if (typeof part !== 'string') pieces.push(span(text.length, text.length + words.length));
    text += words;
  }
  return { text, pieces };
}

function clause({ subject, rest }: Statement): string {
  return subject + rest;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
