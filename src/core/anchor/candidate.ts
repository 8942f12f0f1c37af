import { type Span, sharedLength } from '../text/span.ts';
import { type Support, supportAt, type Words } from './context.ts';
import type { OwnSides } from './ownParagraph.ts';
import type { SearchText } from './searchText.ts';

/** A quote to look for, in plain form. */
export interface Wanted {
  readonly words: Words;
  readonly ownSides: OwnSides;
  /** Where it stood, as far as its hint tells, in the plain form of the article. */
  readonly near: number | undefined;
}

/** A place good enough to be where the quote stands now, in the plain form of the article. */
export interface Candidate {
  readonly place: Span;
  readonly support: Support;
  /** How far it is from where the quote stood; 0 where that is not known. */
  readonly distance: number;
}

/** What speaks for a place, and how far it is. */
export function candidate({ plain }: SearchText, wanted: Wanted, place: Span): Candidate {
  return {
    place,
    support: supportAt(plain, place, wanted.words),
    distance: distance(wanted, place),
  };
}

/** In UTF-16 units of the plain form; 0 where the quote has no hint. */
export function distance({ near }: Wanted, place: Span): number {
  return near === undefined ? 0 : Math.abs(place.start - near);
}

/** The candidates with more support first, then those nearer to where the quote stood. */
export function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => total(b) - total(a) || a.distance - b.distance);
}

/** Whether nothing tells two candidates at different places apart. */
export function areEqual(a: Candidate, b: Candidate): boolean {
  const isApart = sharedLength(a.place, b.place) === 0;
  return isApart && total(a) === total(b) && a.distance === b.distance;
}

function total({ support }: Candidate): number {
  return support.before + support.after;
}
