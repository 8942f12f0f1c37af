import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotations, type ParagraphQuotations } from '../text/quotations.ts';
import type { PlacedParagraph } from './claims.ts';
import { english } from './language/english.ts';
import type { ListedForms } from './listedActors.ts';
import { readParagraph } from './paragraphReading.ts';
import { quotationsOf, runsOn } from './runOnQuotations.ts';

/** A paragraph in its place, with what its reading was made of. */
export interface ReadParagraph extends PlacedParagraph {
  readonly text: string;
  readonly marked: ParagraphQuotations;
}

/** Readings from before that can be used again, by the text of their paragraphs. */
export type KnownParagraphs = ReadonlyMap<string, ReadParagraph>;

/** Paragraphs of at most so many UTF-16 units recur: rules, dates, list marks. They share one reading. */
const longestRecurring = 24;

/**
 * Reads the paragraphs of an article, or of a stretch of whole blocks of it; offsets refer to `text`.
 * A paragraph that is known is not read again.
 */
export function readParagraphs(
  text: string,
  forms: ListedForms,
  known: KnownParagraphs = new Map(),
): readonly ReadParagraph[] {
  const recurring = new Map(known);
  const read: ReadParagraph[] = [];
  // From the last to the first: whether a quotation goes on is for the next paragraph to say.
  for (const { start, end } of splitParagraphs(text).toReversed()) {
    const own = text.slice(start, end);
    const before = recurring.get(own);
    const marked = before?.marked ?? findQuotations(own);
    const isRunOn = runsOn(marked, read.at(-1)?.marked);
    if (before?.runsOn === isRunOn) {
      read.push({ ...before, start });
      continue;
    }
    const quotations = quotationsOf(marked, own.length, isRunOn);
    const reading = readParagraph(own, quotations, forms, english);
    const paragraph = { start, text: own, marked, runsOn: isRunOn, reading };
    if (own.length <= longestRecurring) recurring.set(own, paragraph);
    read.push(paragraph);
  }
  return read.reverse();
}
