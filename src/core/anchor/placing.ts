import type { Anchor } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { type Span, sharedLength } from '../text/span.ts';
import { acceptsAtHint, canDoWithOneSide } from './acceptance.ts';
import { areEqual, type Candidate, type Wanted } from './candidate.ts';
import {
  candidatesBetweenSides,
  exactCandidates,
  ownCandidates,
  similarCandidates,
} from './candidates.ts';
import { cutsWordsAlike, hasNoContext } from './context.ts';
import { contextsOf } from './create.ts';
import { goesOnAlike } from './ownParagraph.ts';
import { parseHint, spanAtHint } from './positionHint.ts';
import type { SearchText } from './searchText.ts';

/** Pieces of one claim are apart by an attribution, "he said", or a paragraph at most. */
const widestGap = 1000;

/** Whether another claim leaves a place in the plain form of the article. */
export type IsFree = (place: Span) => boolean;

/** Where a quote stands verbatim at its hint, in LF. */
interface AtHint {
  readonly place: Span;
  /** What is beside it in its paragraph is as it was. */
  readonly isBeyondDoubt: boolean;
}

/** The LF spans of a claim's pieces if every one stands verbatim where its hint says. */
export function placesAtHints(
  article: ArticleText,
  anchors: readonly Anchor[],
): { readonly places: readonly Span[]; readonly areBeyondDoubt: boolean } | undefined {
  const found = anchors
    .map((anchor) => placeAtHint(article, anchor))
    .filter((p) => p !== undefined);
  if (found.length < anchors.length || found.length === 0) return undefined;
  const areBeyondDoubt = found.every(({ isBeyondDoubt }) => isBeyondDoubt);
  return { places: found.map(({ place }) => place), areBeyondDoubt };
}

function placeAtHint(article: ArticleText, anchor: Anchor): AtHint | undefined {
  const hint = parseHint(anchor.at);
  const place = hint && spanAtHint(article, hint);
  if (place === undefined || article.lf.slice(place.start, place.end) !== anchor.quote) {
    return undefined;
  }
  if (anchor.quote === '' || !cutsWordsAlike(article.lf, place, anchor)) return undefined;
  const { before, after } = contextsOf(article.lf, place);
  const hasKnownNeighbour =
    hasNoContext(anchor) || before === anchor.before || after === anchor.after;
  if (!acceptsAtHint(anchor.quote.length, hasKnownNeighbour)) return undefined;
  return { place, isBeyondDoubt: goesOnAlike(article.lf, place, anchor) };
}

/** Where a claim's pieces stand word for word, beside what stood beside them in their paragraphs. */
export function placesInOwnParagraph(
  text: SearchText,
  pieces: readonly Wanted[],
  isFree: IsFree,
): readonly Span[] | undefined {
  return together(
    pieces,
    pieces.map((piece) => ownCandidates(text, piece)),
    isFree,
  );
}

/** Where a claim's pieces stand word for word, in the plain form of the article. */
export function placesByQuote(
  text: SearchText,
  pieces: readonly Wanted[],
  isFree: IsFree,
): readonly Span[] | undefined {
  return together(
    pieces,
    pieces.map((piece) => exactCandidates(text, piece).sure),
    isFree,
  );
}

/** Where they stand, some of them perhaps with other words. */
export function placesByLikeness(
  text: SearchText,
  pieces: readonly Wanted[],
  isFree: IsFree,
): readonly Span[] | undefined {
  const longest = Math.max(...pieces.map(({ words }) => words.quote.length));
  const oneSide = canDoWithOneSide(longest);
  return together(
    pieces,
    pieces.map((piece) => candidatesFor(text, piece, oneSide)),
    isFree,
  );
}

/**
 * The same words with both sides. Else those with one side, if that is enough, or other words between both
 * sides; where these are apart, there is no telling. Else similar words, else the same anywhere.
 */
function candidatesFor(text: SearchText, piece: Wanted, oneSide: boolean): readonly Candidate[] {
  const { sure, probable, possible } = exactCandidates(text, piece);
  if (sure.length > 0) return sure;
  const same = oneSide ? probable : [];
  const [between] = candidatesBetweenSides(text, piece);
  if (between !== undefined) {
    if (same.length === 0) return [between];
    return same.filter(({ place }) => sharedLength(place, between.place) > 0);
  }
  if (same.length > 0) return same;
  const similar = similarCandidates(text, piece);
  return similar.length > 0 ? similar : possible;
}

/**
 * The best places for all pieces in their order and near each other, judged from the longest piece.
 * Where two places for it are equally good there is no telling, so it has none.
 */
function together(
  pieces: readonly Wanted[],
  candidates: readonly (readonly Candidate[])[],
  isFree: IsFree,
): readonly Span[] | undefined {
  const free = candidates.map((places) => places.filter(({ place }) => isFree(place)));
  const lengths = pieces.map(({ words }) => words.quote.length);
  const lead = lengths.indexOf(Math.max(...lengths));
  const [first, second] = free[lead] ?? [];
  if (first !== undefined && second !== undefined && areEqual(first, second)) return undefined;
  for (const { place } of free[lead] ?? []) {
    const before = chain(place, free.slice(0, lead).toReversed(), (from, to) => gap(to, from));
    const after = chain(place, free.slice(lead + 1), gap);
    if (before && after) return [...before.toReversed(), place, ...after];
  }
  return undefined;
}

/** The nearest place of each list to the one before it; undefined where a list has none near. */
function chain(
  from: Span,
  lists: readonly (readonly Candidate[])[],
  gapBetween: (from: Span, to: Span) => number,
): readonly Span[] | undefined {
  const places: Span[] = [];
  let last = from;
  for (const list of lists) {
    const [next] = list
      .map(({ place }) => ({ place, gap: gapBetween(last, place) }))
      .filter(({ gap }) => gap >= 0 && gap <= widestGap)
      .sort((a, b) => a.gap - b.gap);
    if (next === undefined) return undefined;
    places.push(next.place);
    last = next.place;
  }
  return places;
}

/** How far apart two places are; negative where they are not in this order. */
function gap(earlier: Span, later: Span): number {
  return later.start - earlier.end;
}
