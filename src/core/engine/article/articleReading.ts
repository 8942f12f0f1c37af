import { splitParagraphs } from '../../text/paragraphs.ts';
import { findQuotations, type ParagraphQuotations } from '../../text/quotations.ts';
import type { PlacedParagraph } from '../claims/claims.ts';
import { english } from '../language/english.ts';
import type { ListedForms } from '../names/listedActors.ts';
import { type ParagraphReading, readParagraph } from '../paragraph/paragraphReading.ts';
import { runsOn } from '../paragraph/runOnQuotations.ts';

/** Readings from before that can be used again, by the text of their paragraphs. */
export type KnownReadings = ReadonlyMap<string, ParagraphReading>;

/** Paragraphs of at most so many UTF-16 units recur: rules, dates, list marks. They share one reading. */
const longestRecurring = 24;

/** A paragraph that can be read when it is known whether the next goes on with its quotation. */
interface UnreadParagraph {
  readonly start: number;
  readonly text: string;
  readonly marked: ParagraphQuotations;
}

/**
 * Reads the paragraphs of an article one by one, or of a stretch of whole blocks of it; offsets refer
 * to `text`, which is read from a line start on. A paragraph that is known is not read again.
 */
export function* readParagraphs(
  text: string,
  forms: ListedForms,
  from?: number,
  known?: KnownReadings,
): Iterable<PlacedParagraph> {
  const recurring = new Map(known);
  const read = (
    { start, text, marked }: UnreadParagraph,
    next?: ParagraphQuotations,
  ): PlacedParagraph => {
    const isRunOn = runsOn(marked, next);
    const before = recurring.get(text);
    if (before?.runsOn === isRunOn) return { start, reading: before };
    const reading = readParagraph({ text, marked, runsOn: isRunOn }, forms, english);
    if (text.length <= longestRecurring) recurring.set(text, reading);
    return { start, reading };
  };
  let last: UnreadParagraph | undefined;
  for (const { start, end } of splitParagraphs(text, from)) {
    const own = text.slice(start, end);
    const marked = recurring.get(own)?.marked ?? findQuotations(own);
    if (last) yield read(last, marked);
    last = { start, text: own, marked };
  }
  if (last) yield read(last);
}
