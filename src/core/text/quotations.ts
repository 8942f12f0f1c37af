import { isSpace } from './characters.ts';
import { keptList } from './keptList.ts';
import { findQuotationMarks, type MarkStyle, type QuotationMark } from './quotationMarks.ts';

/** A stretch between quotation marks, marks included. Offsets into the text it was found in. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** The quotations of one paragraph. */
export interface ParagraphQuotations {
  /** In order and apart; nested ones belong to the outer. */
  readonly closed: readonly Quotation[];
  /**
   * The start of a quotation that nothing in the paragraph closes: perhaps the next paragraph goes on
   * with it. Quotations behind it are in `closed` in case it does not.
   */
  readonly openFrom?: number;
  /** The paragraph begins with a quotation, closed or not. */
  readonly opensParagraph: boolean;
}

/** A mark that may still be closed. */
interface Open {
  readonly mark: QuotationMark;
  /** How many quotations were found before it: those behind are nested in its own, should that be closed. */
  readonly before: number;
}

/**
 * Pairs the quotation marks of a paragraph with a stack, in linear time. A mark that nothing closes
 * is ignored and what it seemed to hold counts on its own, so one wrong mark spoils nothing else.
 * Marks with nothing between them are no quotation.
 */
export function findQuotations(paragraph: string): ParagraphQuotations {
  const marks = withoutLoneSingles(findQuotationMarks(paragraph));
  const closed: Quotation[] = [];
  const stack: Open[] = [];
  for (const mark of marks) {
    const partner = lastOfStyle(stack, mark.style);
    const opens = mark.side === 'open' || (mark.side === 'either' && partner < 0);
    if (opens) {
      if (partner >= 0) stack.length = partner;
      stack.push({ mark, before: closed.length });
      continue;
    }
    const at = partner < 0 && stack.length === 1 && areMixed(stack[0]?.mark, mark) ? 0 : partner;
    const opened = stack[at];
    if (!opened) continue;
    stack.length = at;
    closed.length = opened.before;
    const { start, end } = opened.mark;
    if (!isBlank(paragraph, end, mark.start)) closed.push({ start, end: mark.end });
  }
  const openFrom = stack.find(({ mark }) => mark.style !== 'single')?.mark.start;
  const first = Math.min(closed[0]?.start ?? paragraph.length, openFrom ?? paragraph.length);
  const opensParagraph = first < paragraph.length && /^[\s>*-]*$/.test(paragraph.slice(0, first));
  return {
    closed: keptList(closed),
    opensParagraph,
    ...(openFrom !== undefined && { openFrom }),
  };
}

/** The index of the last open mark of a style; -1 without any. */
function lastOfStyle(stack: readonly Open[], style: MarkStyle): number {
  let at = stack.length - 1;
  while (at >= 0 && stack[at]?.mark.style !== style) at -= 1;
  return at;
}

/** Whether nothing but space is between two places. */
function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at === to;
}

/** `“Yes," he said`: opened in one style and closed in another. */
function areMixed(open: QuotationMark | undefined, close: QuotationMark): boolean {
  const double = (style: string | undefined) => style === 'curly' || style === 'straight';
  return double(open?.style) && double(close.style);
}

/**
 * Leaves out single marks that pair with nothing: openers with no closer ahead, and possessives
 * (weak closers) where a certain closer follows before the next opener.
 */
function withoutLoneSingles(marks: readonly QuotationMark[]): readonly QuotationMark[] {
  const kept: QuotationMark[] = [];
  let closerAhead = false;
  for (const mark of marks.toReversed()) {
    if (mark.style === 'single') {
      if (mark.side === 'open' ? !closerAhead : mark.weak && closerAhead) continue;
      closerAhead = mark.side !== 'open';
    }
    kept.push(mark);
  }
  return kept.reverse();
}
