import { createAnchors } from '../core/anchor/create.ts';
import type { Exact, Moved, Resolution } from '../core/anchor/resolution.ts';
import { type Anchored, resolveAll } from '../core/anchor/resolve.ts';
import { shiftSpans } from '../core/anchor/shift.ts';
import { stateAt } from '../core/anchor/stateAt.ts';
import { isClippedBy, touchedBy } from '../core/anchor/touch.ts';
import type { Anchor } from '../core/sidecar/record.ts';
import { hasSameWords } from '../core/sidecar/sameAnchors.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import { sharedLength, type TextEdit } from '../core/text/span.ts';

/** Where something stands, and what is known of how it came there. */
interface Followed {
  readonly place: Resolution;
  /** An edit changed its words or the text around them since the article was saved. */
  readonly isEdited: boolean;
  /** Where it begins and ends is a guess, by likeness or because an edit went over one of its ends. */
  readonly isGuessed: boolean;
}

/** Something with the anchors that it would get where it stands now. */
export interface Renewal<T> {
  readonly item: T;
  readonly place: Resolution;
  readonly to: readonly Anchor[];
}

/** The anchors of something before and after a renewal. */
export interface NewAnchors {
  readonly from: readonly Anchor[];
  readonly to: readonly Anchor[];
}

/**
 * Where the things of a sidecar that have anchors stand in a text that people type in. What was found
 * once is followed edit by edit; what an edit swallowed whole is lost until it is looked for again.
 */
export class AnchoredPlaces<T extends Anchored> {
  #followed = new Map<T, Followed>();
  /**
   * What the list has no more, by its anchors; it is followed all the same. It may be back at once: a file
   * that is being written is empty for a moment, and a decision that was taken back is made again.
   */
  #gone = new Map<string, { readonly item: T; readonly followed: Followed }>();

  /** Where something stands; an orphan where it was never placed. */
  get(item: T): Resolution {
    return this.#followed.get(item)?.place ?? { state: 'orphan' };
  }

  /** The text is a new one: everything is looked for by its words. */
  findAll(article: ArticleText, items: readonly T[], names: readonly string[]): void {
    this.#followed = new Map();
    this.#gone = new Map();
    this.#find(article, items, names);
  }

  /**
   * The list is a new one: what has the anchors of an item from before stands where that one does, also
   * where they are those that the item was `renewed` with.
   */
  replaceItems(
    article: ArticleText,
    items: readonly T[],
    names: readonly string[],
    renewed: readonly NewAnchors[] = [],
  ): void {
    const known = new Map([...this.#followed].map(([item, at]) => [keyOf(item.anchors), at]));
    for (const { from, to } of renewed) {
      const { place, ...rest } = known.get(keyOf(from)) ?? nowhere;
      if (place.state === 'orphan') continue;
      known.set(keyOf(to), { ...rest, place: stateAt(article, to, place.spans, names) });
    }
    const places = items.flatMap((item): [T, Followed][] => {
      const followed = known.get(keyOf(item.anchors));
      return followed === undefined ? [] : [[item, followed]];
    });
    const gone = [...this.#followed].filter(([, { place }]) => place.state !== 'orphan');
    this.#followed = new Map(places);
    const unknown = items.filter((item) => !this.#followed.has(item));
    this.#find(article, items, names);
    for (const item of unknown) this.#putBack(item, article, names);
    for (const [item, followed] of gone) this.#gone.set(keyOf(item.anchors), { item, followed });
    for (const item of items) this.#gone.delete(keyOf(item.anchors));
  }

  /** What is back stands where it stood, unless its own words turn up. */
  #putBack(item: T, article: ArticleText, names: readonly string[]): void {
    const { followed } = this.#gone.get(keyOf(item.anchors)) ?? {};
    if (followed === undefined || followed.place.state === 'orphan') return;
    const place = stateAt(article, item.anchors, followed.place.spans, names);
    if (!turnsUp(this.get(item), { ...followed, place }))
      this.#followed.set(item, { ...followed, place });
  }

  /** The text was edited: everything moves along. Quick enough for every key stroke. */
  edit(
    before: ArticleText,
    article: ArticleText,
    edits: readonly TextEdit[],
    names: readonly string[],
  ): void {
    const changes = edits.map(({ span, newText }) => ({ span, newLength: newText.length }));
    const touches = touchedBy(before, edits);
    const shifted = ({ anchors }: T, { place, isEdited, isGuessed }: Followed): Followed => {
      if (place.state === 'orphan') return { place, isEdited, isGuessed };
      const spans = shiftSpans(place.spans, changes);
      const isClipped = place.spans.some((piece) => isClippedBy(piece, edits));
      const now: Resolution =
        spans === 'covered' ? { state: 'orphan' } : stateAt(article, anchors, spans, names);
      return {
        place: now,
        isEdited: isEdited || place.spans.some(touches),
        isGuessed: now.state === 'changed' && (isGuessed || isClipped),
      };
    };
    for (const [item, followed] of this.#followed)
      this.#followed.set(item, shifted(item, followed));
    for (const [key, { item, followed }] of this.#gone) {
      // Only an edit of what was there counts as one of it.
      const { isEdited } = followed;
      this.#gone.set(key, { item, followed: { ...shifted(item, followed), isEdited } });
    }
  }

  /**
   * Looks by their words for what an edit had swallowed or clipped: an undone deletion brings them
   * back. What stands with changed words stays where it was followed to, unless its own turn up.
   */
  findLost(article: ArticleText, names: readonly string[]): void {
    const isSure = ({ place, isGuessed }: Followed) => place.state === 'changed' && !isGuessed;
    const isLost = ({ place, isGuessed }: Followed) => place.state === 'orphan' || isGuessed;
    for (const isLookedFor of [isSure, isLost]) {
      const all = [...this.#followed];
      const known = all.map(([, at]) => (isLookedFor(at) ? undefined : at.place));
      const items = all.map(([item]) => item);
      resolveAll(article, items, names, known).forEach((found, index) => {
        const [item, followed] = all[index] ?? [];
        if (item === undefined || followed === undefined || known[index] !== undefined) return;
        if (turnsUp(found, followed)) this.#followed.set(item, { ...followed, ...foundAt(found) });
      });
    }
  }

  /**
   * The article was saved: what edits since the last time changed, or changed the surroundings of, with
   * the anchors that it would get now. What stands nowhere stays among it, to be found later; what
   * stands with other words where it was only guessed to is for somebody to look at.
   */
  takeEdited(article: ArticleText, names: readonly string[]): readonly Renewal<T>[] {
    const edited = () => [...this.#followed].filter(([, { isEdited }]) => isEdited);
    if (edited().some(([, { place }]) => !hasOwnWords(place))) this.findLost(article, names);
    return edited().flatMap(([item, followed]) => {
      const { place, isGuessed } = followed;
      if (place.state === 'orphan') return [];
      this.#followed.set(item, { ...followed, isEdited: false });
      if (isGuessed) return [];
      const to = createAnchors(article, place.spans);
      const isSame = to.every((anchor, i) => hasSameWords(anchor, item.anchors[i]));
      return isSame ? [] : [{ item, place, to }];
    });
  }

  /** Looks for those that are not followed yet; the others stay where they are. */
  #find(article: ArticleText, items: readonly T[], names: readonly string[]): void {
    const known = items.map((item) => this.#followed.get(item)?.place);
    if (!known.includes(undefined)) return;
    resolveAll(article, items, names, known).forEach((place, index) => {
      const item = items[index];
      if (item !== undefined && known[index] === undefined)
        this.#followed.set(item, { isEdited: false, ...foundAt(place) });
    });
  }
}

const nowhere: Followed = { place: { state: 'orphan' }, isEdited: false, isGuessed: false };

/** Words that differ were found by their likeness. */
function foundAt(place: Resolution): Pick<Followed, 'place' | 'isGuessed'> {
  return { place, isGuessed: place.state === 'changed' };
}

/**
 * Whether something that was looked for by its words is there rather than where it was followed to. Where that is
 * no guess, its own words elsewhere are those of a look-alike.
 */
function turnsUp(found: Resolution, { place, isGuessed }: Followed): boolean {
  if (place.state === 'orphan') return true;
  if (hasOwnWords(place) || !hasOwnWords(found)) return false;
  if (isGuessed && found.state === 'exact') return true;
  return found.spans.some((one) => place.spans.some((other) => sharedLength(one, other) > 0));
}

function hasOwnWords(place: Resolution): place is Exact | Moved {
  return place.state === 'exact' || place.state === 'moved';
}

function keyOf(anchors: readonly Anchor[]): string {
  return JSON.stringify(anchors.map(({ quote, before, after, at }) => [quote, before, after, at]));
}
