import type { Element } from '../syntax/elements.ts';

/**
 * A word as features may know it: in lower case, but a capitalised word only as one, so that no name of
 * anybody is ever learned. Quotations and numbers are their kinds; "^" stands beyond the sentence.
 */
export function shapeOf(element: Element | undefined): string {
  if (element === undefined) return '^';
  if (element.kind === 'quotation' || element.kind === 'number') return element.kind;
  return isNameLike(element) ? 'Name' : element.lower;
}

/** What part a word plays, or which mark it is. */
export function classOf(element: Element | undefined): string {
  if (element === undefined) return '^';
  if (element.kind === 'punctuation') return element.text;
  if (element.kind !== 'word') return element.kind;
  return isNameLike(element) ? 'Name' : element.wordClass;
}

/** The ending of a lower-case word. */
export function endingOf(element: Element | undefined): string {
  if (element?.kind !== 'word' || element.capital) return '';
  return element.lower.slice(-endingLength);
}

export const endingLength = 3;

function isNameLike({ kind, capital, wordClass }: Element): boolean {
  return kind === 'word' && capital && wordClass === 'other';
}

/** A number, coarser the larger it is. */
export function sizeOf(count: number): string {
  const bounds = [0, 1, 2, 3, 4, 5, 7, 10, 15, 25];
  return String(bounds.findIndex((bound) => count <= bound));
}
