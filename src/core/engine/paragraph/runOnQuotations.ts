import type { ParagraphQuotations, Quotation } from '../../text/quotations.ts';

/** A paragraph with its quotations: all that its reading is made of, the codebook apart. */
export interface MarkedParagraph {
  readonly text: string;
  readonly marked: ParagraphQuotations;
  /** Its last quotation goes on in the next paragraph. */
  readonly runsOn: boolean;
}

/**
 * Whether the last quotation of a paragraph goes on in the next: it is not closed, and the next
 * paragraph opens with a mark again, as print does with speech over several paragraphs.
 */
export function runsOn(
  paragraph: ParagraphQuotations,
  next: ParagraphQuotations | undefined,
): boolean {
  if (paragraph.openFrom === undefined || next === undefined) return false;
  return next.opensParagraph;
}

/** A paragraph's quotations, the last one up to its end where it runs on. */
export function quotationsOf({ text, marked, runsOn }: MarkedParagraph): readonly Quotation[] {
  const { closed, openFrom } = marked;
  if (!runsOn || openFrom === undefined) return closed;
  return [...closed.filter(({ end }) => end <= openFrom), { start: openFrom, end: text.length }];
}
