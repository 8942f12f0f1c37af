import type { ParagraphQuotations, Quotation } from '../text/quotations.ts';

/**
 * Whether the last quotation of each paragraph goes on in the next: it is not closed, and the next
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
export function quotationsOf(
  { closed, openFrom }: ParagraphQuotations,
  length: number,
  isRunOn: boolean,
): readonly Quotation[] {
  if (!isRunOn || openFrom === undefined) return closed;
  return [...closed.filter(({ end }) => end <= openFrom), { start: openFrom, end: length }];
}
