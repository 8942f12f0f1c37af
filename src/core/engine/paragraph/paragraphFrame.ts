import type { Quotation } from '../../text/quotations.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Language } from '../language/language.ts';
import { findNames, isTitleCase, type NamePhrase } from '../names/names.ts';
import { isQuestionLine } from '../speech/speakerLines.ts';
import { type Element, frameOf, tagTokens } from '../syntax/elements.ts';
import { withTitles } from '../syntax/titles.ts';

/** A paragraph cut into what the rules read. */
export interface ParagraphFrame {
  /** Its tokens, one element each. */
  readonly tokens: readonly Element[];
  readonly names: readonly NamePhrase[];
  /** The same with every quotation as one element, titles apart. */
  readonly elements: readonly Element[];
  readonly heading: boolean;
  /** Page furniture or the question of an interview, where nobody claims anything. */
  readonly silent: boolean;
}

/** Cuts a paragraph into elements, given its quotations; offsets relative to it. */
export function frameParagraph(
  paragraph: string,
  quotations: readonly Quotation[],
  language: Language,
): ParagraphFrame {
  const tokens = tagTokens(
    withoutBlockMarks(tokenize(paragraph, language.abbreviations)),
    language,
  );
  const furniture = language.furniture.test(paragraph);
  const heading = /^#{1,6}\s/.test(paragraph) || isTitleCase(tokens);
  const names = findNames(tokens, language, heading || furniture);
  const elements =
    quotations.length === 0 ? tokens : withTitles(frameOf(tokens, quotations, paragraph), language);
  const silent = furniture || isQuestionLine(elements, language);
  return { tokens, names, elements, heading, silent };
}

/** The tokens behind the marks of a Markdown heading, list or block quote: `#`, `-`, `1.`, `>`. */
function withoutBlockMarks(tokens: readonly Token[]): readonly Token[] {
  const marks = tokens.findIndex(
    ({ kind, text }) => kind !== 'punctuation' || !'#>*-+•'.includes(text),
  );
  const rest = marks > 0 ? tokens.slice(marks) : tokens;
  const numbered = rest[0]?.kind === 'number' && rest[1]?.text === '.' && rest[2] !== undefined;
  return numbered ? rest.slice(2) : rest;
}
