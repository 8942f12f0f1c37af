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

/**
 * Reads the paragraphs of an article, or of a stretch of whole blocks of it; offsets refer to `text`.
 * A paragraph that is known is not read again.
 */
export function readParagraphs(
  text: string,
  forms: ListedForms,
  known: KnownParagraphs = new Map(),
): readonly ReadParagraph[] {
  const paragraphs = splitParagraphs(text).map(({ start, end }) => {
    const own = text.slice(start, end);
    return { start, text: own, marked: known.get(own)?.marked ?? findQuotations(own) };
  });
  return paragraphs.map((paragraph, number) => {
    const isRunOn = runsOn(paragraph.marked, paragraphs[number + 1]?.marked);
    const before = known.get(paragraph.text);
    if (before?.runsOn === isRunOn) return { ...before, start: paragraph.start };
    const quotations = quotationsOf(paragraph.marked, paragraph.text.length, isRunOn);
    const reading = readParagraph(paragraph.text, quotations, forms, english);
    return { ...paragraph, runsOn: isRunOn, reading };
  });
}
