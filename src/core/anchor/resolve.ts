import type { Anchor } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { type Span, sharedLength } from '../text/span.ts';
import type { Wanted } from './candidate.ts';
import { plainWords } from './context.ts';
import { meaningChanges } from './meaning.ts';
import { plainOwnSides } from './ownParagraph.ts';
import {
  type IsFree,
  placesAtHints,
  placesByLikeness,
  placesByQuote,
  placesInOwnParagraph,
} from './placing.ts';
import { parseHint } from './positionHint.ts';
import type { Exact, Resolution, WordDifference } from './resolution.ts';
import { SearchText } from './searchText.ts';
import { sharedText } from './sharedText.ts';
import { wordDifference } from './wordDifference.ts';

/** What has anchors: a claim record. */
export interface Anchored {
  readonly anchors: readonly Anchor[];
}

/** Where one claim stands in an article now. See `resolveAll`. */
export function resolveAnchors(
  article: ArticleText,
  anchors: readonly Anchor[],
  names: readonly string[] = [],
): Resolution {
  const [resolution] = resolveAll(article, [{ anchors }], names);
  return resolution ?? { state: 'orphan' };
}

/**
 * Where the claims of one sidecar stand in its article now, in the order given. First all that stand
 * verbatim at their hints are settled, then those whose words stand elsewhere, then those whose words
 * differ, so that a sure claim never gives way to a doubtful one. Words at their hint are in doubt where
 * other words stand beside them: they may be somebody else's who said the same. Two claims do not land on one
 * place unless they shared text when they were stored. `names` are the actors whose coming or going in a
 * claim asks for a review. `known` has, at the number of a record, where that stands already: it is not
 * looked for, and others leave it its place. The work is bounded (see searchText.ts): past the bound, a
 * claim that would have been found only far from where it stood is an orphan.
 */
export function resolveAll(
  article: ArticleText,
  records: readonly Anchored[],
  names: readonly string[] = [],
  known: readonly (Resolution | undefined)[] = [],
): readonly Resolution[] {
  const settled = records.map((record, i) => {
    if (known[i] !== undefined) return known[i];
    const place = resolveAtHints(article, record.anchors);
    return place && isFreeFor(place, record, records, known) ? place : undefined;
  });
  if (settled.includes(undefined)) searchTheRest(article, records, names, settled);
  return settled.map((resolution) => resolution ?? { state: 'orphan' });
}

/** Where a claim stands if its words are at their hints without doubt, whatever else stands there; else undefined. */
export function resolveAtHints(
  article: ArticleText,
  anchors: readonly Anchor[],
): Exact | undefined {
  const { areBeyondDoubt } = placesAtHints(article, anchors) ?? {};
  return areBeyondDoubt ? atHints(article, anchors) : undefined;
}

/** Fills in, where `settled` has none, the resolutions that a search in the article finds. */
function searchTheRest(
  article: ArticleText,
  records: readonly Anchored[],
  names: readonly string[],
  settled: (Resolution | undefined)[],
): void {
  const text = new SearchText(article);
  const toRead = (place: Span) => article.fromLf(text.toLf(place));
  const searchBy = (search: Search) => (record: Anchored) => {
    const pieces = record.anchors.map((anchor) => wanted(text, anchor));
    const isFree = (place: Span) => !isTaken(toRead(place), record, records, settled);
    const places = search(text, pieces, isFree);
    const difference = places && differenceOf(text, pieces, places);
    return difference && withDifference(difference, places.map(toRead), names);
  };
  const settle = (find: (record: Anchored, index: number) => Resolution | undefined) => {
    for (const [index, record] of records.entries()) settled[index] ??= find(record, index);
  };
  const inDoubt = records.map((record, i) =>
    settled[i] === undefined ? atHints(article, record.anchors) : undefined,
  );
  if (inDoubt.some((place) => place !== undefined)) {
    const isInDoubt = (place: Span) => inDoubt.some((other) => isAt(other, toRead(place)));
    settle((record, i) => searchBy(inOwnParagraph(inDoubt[i] !== undefined, isInDoubt))(record));
    settle((record, i) => {
      const place = inDoubt[i];
      return place && isFreeFor(place, record, records, settled) ? place : undefined;
    });
  }
  settle(searchBy(placesByQuote));
  settle(searchBy(placesByLikeness));
}

/**
 * Looks for words beside what stood beside them in their paragraph: those of a claim at whose hints they stand
 * beside other words, anywhere; those of another, where such a claim would stand.
 */
function inOwnParagraph(isOwnInDoubt: boolean, isInDoubt: (place: Span) => boolean): Search {
  return (text, pieces, isFree) => {
    const isOpen = (place: Span) => (isOwnInDoubt || isInDoubt(place)) && isFree(place);
    return placesInOwnParagraph(text, pieces, isOpen);
  };
}

/** As it is in placing.ts: the places of a claim's pieces in the plain form of the article. */
type Search = (
  text: SearchText,
  pieces: readonly Wanted[],
  isFree: IsFree,
) => readonly Span[] | undefined;

function atHints(article: ArticleText, anchors: readonly Anchor[]): Exact | undefined {
  const { places } = placesAtHints(article, anchors) ?? {};
  return places && { state: 'exact', spans: places.map((place) => article.fromLf(place)) };
}

function wanted(text: SearchText, anchor: Anchor): Wanted {
  const hint = parseHint(anchor.at);
  return {
    words: plainWords(anchor),
    ownSides: plainOwnSides(anchor),
    near: hint && text.placeOf(hint),
  };
}

function isFreeFor(
  { spans }: Exact,
  record: Anchored,
  records: readonly Anchored[],
  places: readonly (Resolution | undefined)[],
): boolean {
  return !spans.some((piece) => isTaken(piece, record, records, places));
}

/** Whether another record stands at a place, and shared no text with this one. */
function isTaken(
  place: Span,
  of: Anchored,
  records: readonly Anchored[],
  places: readonly (Resolution | undefined)[],
): boolean {
  return places.some(
    (other, i) => isAt(other, place) && !sharedText(of.anchors, (records[i] ?? of).anchors),
  );
}

function isAt(resolution: Resolution | undefined, place: Span): boolean {
  if (resolution === undefined || resolution.state === 'orphan') return false;
  return resolution.spans.some((piece) => sharedLength(piece, place) > 0);
}

function differenceOf(
  { plain }: SearchText,
  pieces: readonly Wanted[],
  places: readonly Span[],
): WordDifference {
  const differences = places.map(({ start, end }, i) =>
    wordDifference(pieces[i]?.words.quote ?? '', plain.slice(start, end)),
  );
  return {
    removed: differences.flatMap(({ removed }) => removed),
    added: differences.flatMap(({ added }) => added),
  };
}

function withDifference(
  difference: WordDifference,
  spans: readonly Span[],
  names: readonly string[],
): Resolution {
  const isSame = difference.removed.length === 0 && difference.added.length === 0;
  if (isSame) return { state: 'moved', spans };
  return { state: 'changed', spans, difference, review: meaningChanges(difference, names) };
}
