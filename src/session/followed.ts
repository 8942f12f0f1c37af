import type { Resolution } from '../core/anchor/resolution.ts';
import type { Anchored } from '../core/anchor/resolve.ts';
import { shiftSpans } from '../core/anchor/shift.ts';
import { isVerbatim, stateAt } from '../core/anchor/stateAt.ts';
import {
  cutsAnEnd,
  followSwallowed,
  type Swallowed,
  swallowed,
  takenBack,
} from '../core/anchor/swallowed.ts';
import { isClippedBy, touchedBy } from '../core/anchor/touch.ts';
import type { Anchor } from '../core/sidecar/record.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import { contains, type Span, sharedLength, type TextEdit } from '../core/text/span.ts';

/** Where something stands, and what is known of how it came there. */
export interface Followed {
  readonly place: Resolution;
  /** An edit changed its words or the text around them since the article was saved. */
  readonly isEdited: boolean;
  /** Where it begins and ends is a guess, by likeness or because an edit went over one of its ends. */
  readonly isGuessed: boolean;
  /** The edits over one of its ends or all of it that were not taken back, the first one first. */
  readonly cuts: readonly Cut[];
  /** Its anchors before any renewal. Hints of one version of the text tell what shared text in it. */
  readonly stored: readonly Anchor[];
}

interface Cut extends Swallowed {
  readonly wasGuessed: boolean;
}

/** Of one thing, so many edits over its ends can be taken back; more would be kept for nobody. */
const mostCuts = 100;

/** How things that have been followed so far go on after edits of a text, which refer to it as it was before. */
export function follows(
  before: ArticleText,
  article: ArticleText,
  edits: readonly TextEdit[],
  names: readonly string[],
): (item: Anchored, followed: Followed) => Followed {
  const changes = edits.map(({ span, newText }) => ({ span, newLength: newText.length }));
  const touches = touchedBy(before, edits);
  return ({ anchors }, followed) => {
    const { place, isEdited, isGuessed } = followed;
    const cuts = followed.cuts.map((cut) => ({ ...cut, ...followSwallowed(cut, changes) }));
    for (const [index, cut] of cuts.entries()) {
      const spans = takenBack(article.text, cut);
      if (spans === undefined) continue;
      return {
        ...followed,
        place: stateAt(article, anchors, spans, names),
        isEdited: true,
        isGuessed: cut.wasGuessed,
        cuts: cuts.slice(0, index),
      };
    }
    if (place.state === 'orphan') return { ...followed, cuts };
    const spans = shiftSpans(place.spans, changes);
    const isClipped = place.spans.some((piece) => isClippedBy(piece, edits));
    const now: Resolution =
      spans === 'covered' ? { state: 'orphan' } : stateAt(article, anchors, spans, names);
    if (place.spans.some((piece) => cutsAnEnd(piece, changes)))
      cuts.push({ ...swallowed(before.text, place.spans, changes), wasGuessed: isGuessed });
    return {
      ...followed,
      place: now,
      isEdited: isEdited || place.spans.some(touches),
      isGuessed: (isGuessed || isClipped) && !isWhole(article, anchors, now),
      cuts: cuts.slice(-mostCuts),
    };
  };
}

/** Words that differ were found by their likeness. */
export function foundAt(place: Resolution): Pick<Followed, 'place' | 'isGuessed'> {
  return { place, isGuessed: place.state === 'changed' };
}

/**
 * Whether something that was looked for by its words is there rather than where it was followed to. Where that is
 * no guess, its own words elsewhere are those of a look-alike, and its own only where they hold what stands here.
 */
export function turnsUp(
  found: Resolution,
  { place, isGuessed }: Pick<Followed, 'place' | 'isGuessed'>,
  isFoundWhole: boolean,
): boolean {
  if (place.state === 'orphan') return true;
  if (found.state === 'orphan') return false;
  if (place.state === 'changed' && isGuessed && found.state === 'exact') return true;
  const isPart = (here: Span, there: Span) =>
    isGuessed ? sharedLength(here, there) > 0 : contains(there, here);
  const isHere = place.spans.some((here) => found.spans.some((there) => isPart(here, there)));
  const isLikely = isGuessed && place.state === 'changed' && found.state !== 'changed';
  return isHere && (isFoundWhole || isLikely);
}

/** Whether the words of anchors stand at a place, every character of them. */
export function isWhole(
  article: ArticleText,
  anchors: readonly Anchor[],
  place: Resolution,
): boolean {
  return place.state !== 'orphan' && isVerbatim(article, anchors, place.spans);
}
