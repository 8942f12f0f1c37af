import { moveSpan, type Span, span } from '../text/span.ts';
import {
  acceptsBetweenSides,
  acceptsExact,
  acceptsExactAnywhere,
  acceptsExactByOneSide,
  acceptsSimilar,
  acceptsWithoutContext,
  isTelling,
  mostErrors,
} from './acceptance.ts';
import { placesBetweenSides } from './betweenSides.ts';
import { type Candidate, candidate, distance, ranked, type Wanted } from './candidate.ts';
import { withCleanEnds } from './cleanEnds.ts';
import { cutsWordsAlike, hasNoContext, type Words } from './context.ts';
import { standBeside } from './ownParagraph.ts';
import type { Budget, SearchText } from './searchText.ts';
import { findSimilar, searchWork } from './similarity.ts';
import { isMostlyGone, wordDifference } from './wordDifference.ts';

/** More places than this have their contexts compared only when they are near where the quote stood. */
const mostPlaces = 200;

/** Scanning for equal text is so many times cheaper than a step of the approximate search. */
const scanDiscount = 16;

/** Places with a quote's words, best first, by how sure it is that one of them is the stored one. */
export interface ExactCandidates {
  /** With both sides as they were. */
  readonly sure: readonly Candidate[];
  /** With one side as it was. */
  readonly probable: readonly Candidate[];
  /** In whatever surroundings. */
  readonly possible: readonly Candidate[];
}

/** The places with the same words that pass for the stored one. */
export function exactCandidates(text: SearchText, wanted: Wanted): ExactCandidates {
  const { words } = wanted;
  const { length } = words.quote;
  if (length === 0) return { sure: [], probable: [], possible: [] };
  const { places, areAll } = samePlaces(text, wanted, text.wholeBudget);
  const isOnly = areAll && places.length === 1;
  const all = ranked(places.map((place) => candidate(text, wanted, place)));
  if (hasNoContext(words)) {
    return { sure: acceptsWithoutContext(length, isOnly) ? all : [], probable: [], possible: [] };
  }
  return {
    sure: all.filter(({ support }) => acceptsExact(length, support)),
    probable: all.filter(({ support }) => acceptsExactByOneSide(support)),
    possible: acceptsExactAnywhere(length, isOnly) ? all : [],
  };
}

/**
 * The places with the same words beside which stands what is stored of their own paragraph, if that tells
 * anything. All that is beyond it may be other text.
 */
export function ownCandidates(text: SearchText, wanted: Wanted): readonly Candidate[] {
  const { before, after } = wanted.ownSides;
  if (!isTelling(before.length + after.length)) return [];
  const { places } = samePlaces(text, wanted, text.doubtBudget);
  const own = places.filter((place) => standBeside(text.plain, place, wanted.ownSides));
  return ranked(own.map((place) => candidate(text, wanted, place)));
}

/** The place between the stored sides, where they stand together but once and most words are kept. */
export function candidatesBetweenSides(text: SearchText, wanted: Wanted): readonly Candidate[] {
  const { words } = wanted;
  if (!acceptsBetweenSides(words.quote.length)) return [];
  if (!text.wholeBudget.spend(text.plain.length / scanDiscount)) return [];
  const places = placesBetweenSides(text.plain, words);
  const [place] = places;
  if (place === undefined || places.length > 1) return [];
  const now = text.plain.slice(place.start, place.end);
  if (isMostlyGone(words.quote, wordDifference(words.quote, now))) return [];
  return [candidate(text, wanted, place)];
}

/**
 * The places that differ from the quote in few characters and pass for the stored one, best first:
 * those near where it stood, or else those with the fewest differences in the whole article.
 */
export function similarCandidates(text: SearchText, wanted: Wanted): readonly Candidate[] {
  const { quote } = wanted.words;
  const errors = mostErrors(quote.length);
  if (errors === 0) return [];
  const search = (area: Span, budget: Budget) =>
    ranked(
      nearest(wanted, similarPlaces(text, wanted, area, errors, budget))
        .map((place) => candidate(text, wanted, place))
        .filter(({ support }) => acceptsSimilar(support)),
    );
  if (wanted.near !== undefined) {
    const found = search(text.around(wanted.near, quote.length), text.nearbyBudget);
    if (found.length > 0) return found;
  }
  return search(text.whole, text.wholeBudget);
}

/** Where the same words stand; only near their old place when the whole article costs too much. */
function samePlaces(
  text: SearchText,
  wanted: Wanted,
  budget: Budget,
): { readonly places: readonly Span[]; readonly areAll: boolean } {
  if (budget.spend(text.plain.length / scanDiscount)) {
    const places = occurrences(text, wanted.words, text.whole);
    if (places.length < mostPlaces) return { places, areAll: true };
  }
  if (wanted.near === undefined) return { places: [], areAll: false };
  const area = text.around(wanted.near, wanted.words.quote.length);
  const isAffordable = text.nearbyBudget.spend((area.end - area.start) / scanDiscount);
  return { places: isAffordable ? occurrences(text, wanted.words, area) : [], areAll: false };
}

/** The first places in an area with a quote's words, whole words where they were whole. */
function occurrences({ plain }: SearchText, words: Words, area: Span): readonly Span[] {
  const inArea = plain.slice(area.start, area.end);
  const places: Span[] = [];
  let start = inArea.indexOf(words.quote);
  while (start >= 0 && places.length < mostPlaces) {
    const place = moveSpan(span(start, start + words.quote.length), area.start);
    if (cutsWordsAlike(plain, place, words)) places.push(place);
    start = inArea.indexOf(words.quote, start + 1);
  }
  return places;
}

/**
 * The places in an area with the fewest errors, their ends put where words and contexts end; none when
 * looking for them costs more than is left.
 */
function similarPlaces(
  { plain, grams }: SearchText,
  { words }: Wanted,
  area: Span,
  most: number,
  budget: Budget,
): readonly Span[] {
  if (!budget.spend((area.end - area.start) / scanDiscount)) return [];
  const stretches = grams.stretchesLike(area, words.quote, most);
  const work = stretches.map(({ start, end }) => searchWork(end - start, most));
  if (!budget.spend(work.reduce((sum, steps) => sum + steps, 0))) return [];
  const matches = stretches.flatMap(({ start, end }) =>
    findSimilar(plain.slice(start, end), words.quote, most).map(({ span: place, errors }) => ({
      place: moveSpan(place, start),
      errors,
    })),
  );
  const fewest = Math.min(...matches.map(({ errors }) => errors));
  return matches
    .filter(({ errors }) => errors === fewest)
    .map(({ place }) => withCleanEnds(plain, place, words, most));
}

/** The places nearest to where the quote stood, as many as are worth comparing. */
function nearest(wanted: Wanted, places: readonly Span[]): readonly Span[] {
  return places.toSorted((a, b) => distance(wanted, a) - distance(wanted, b)).slice(0, mostPlaces);
}
