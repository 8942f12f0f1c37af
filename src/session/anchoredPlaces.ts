import { createAnchors } from '../core/anchor/create.ts';
import type { Resolution } from '../core/anchor/resolution.ts';
import { type Anchored, resolveAll, resolveAtHints } from '../core/anchor/resolve.ts';
import { stateAt } from '../core/anchor/stateAt.ts';
import type { Anchor } from '../core/sidecar/record.ts';
import { hasSameWords } from '../core/sidecar/sameAnchors.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import type { TextEdit } from '../core/text/span.ts';
import { type Followed, follows, foundAt, isWhole, turnsUp } from './followed.ts';

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
    const known = new Map<string, Followed[]>();
    const know = (anchors: readonly Anchor[], followed: Followed) => {
      const key = keyOf(anchors);
      known.set(key, [...(known.get(key) ?? []), followed]);
    };
    const renewedTo = new Map(renewed.map(({ from, to }) => [keyOf(from), to]));
    for (const [{ anchors }, followed] of this.#followed) {
      know(anchors, followed);
      const to = renewedTo.get(keyOf(anchors));
      if (to === undefined || followed.place.state === 'orphan') continue;
      know(to, { ...followed, place: stateAt(article, to, followed.place.spans, names) });
    }
    const places = items.flatMap((item): [T, Followed][] => {
      // New anchors of one may be those that another, of the same words, has had: they keep their order.
      const [followed, ...others] = known.get(keyOf(item.anchors)) ?? [];
      if (others.length > 0) known.set(keyOf(item.anchors), others);
      return followed === undefined ? [] : [[item, followed]];
    });
    const gone = [...this.#followed].filter(([, { place }]) => place.state !== 'orphan');
    this.#followed = new Map(places);
    const unknown = items.filter((item) => !this.#followed.has(item));
    this.#find(article, items, names);
    for (const item of unknown) this.#putBack(item, article, names);
    for (const [item, followed] of gone) this.#gone.set(keyOf(item.anchors), { item, followed });
    for (const item of items) this.#gone.delete(keyOf(item.anchors));
    const isPlaceFree = gone.some(([item]) => this.#gone.has(keyOf(item.anchors)));
    if (isPlaceFree) this.findLost(article, names);
  }

  /** What is back stands where it stood, unless its own words turn up. */
  #putBack(item: T, article: ArticleText, names: readonly string[]): void {
    const { followed } = this.#gone.get(keyOf(item.anchors)) ?? {};
    if (followed === undefined || followed.place.state === 'orphan') return;
    const place = stateAt(article, item.anchors, followed.place.spans, names);
    const found = this.get(item);
    if (!turnsUp(found, { ...followed, place }, isWhole(article, item.anchors, found)))
      this.#followed.set(item, { ...followed, place });
  }

  /** The text was edited: everything moves along. Quick enough for every key stroke. */
  edit(
    before: ArticleText,
    article: ArticleText,
    edits: readonly TextEdit[],
    names: readonly string[],
  ): void {
    const follow = follows(before, article, edits, names);
    for (const [item, followed] of this.#followed) this.#followed.set(item, follow(item, followed));
    for (const [key, { item, followed }] of this.#gone) {
      // Only an edit of what was there counts as one of it.
      const { isEdited } = followed;
      this.#gone.set(key, { item, followed: { ...follow(item, followed), isEdited } });
    }
  }

  /**
   * Looks by their words for what an edit had swallowed or clipped: an undone deletion brings them
   * back. What stands with changed words stays where it was followed to, unless its own turn up.
   */
  findLost(article: ArticleText, names: readonly string[]): void {
    const isDoubtful = (item: T, { place, isEdited }: Followed) =>
      place.state === 'orphan' ||
      place.state === 'changed' ||
      (isEdited && !isWhole(article, item.anchors, place));
    const isSure = ({ place, isGuessed }: Followed) => place.state !== 'orphan' && !isGuessed;
    for (const ofSure of [true, false]) {
      const all = [...this.#followed];
      const known = all.map(([item, at]) =>
        isDoubtful(item, at) && isSure(at) === ofSure ? undefined : at.place,
      );
      const found = resolveAll(article, all.map(asKnown(known)), names, known);
      for (const [index, [item, followed]] of all.entries()) {
        const place = found[index];
        if (place === undefined || known[index] !== undefined) continue;
        if (turnsUp(place, followed, isWhole(article, item.anchors, place)))
          this.#followed.set(item, { ...followed, ...foundAt(place) });
      }
    }
  }

  /**
   * The article was saved: what edits since the last time changed, or changed the surroundings of, with
   * the anchors that it would get now. What stands nowhere stays among it, to be found later; what
   * stands with other words where it was only guessed to is for somebody to look at.
   */
  takeEdited(article: ArticleText, names: readonly string[]): readonly Renewal<T>[] {
    const edited = () => [...this.#followed].filter(([, { isEdited }]) => isEdited);
    const isWhere = ([{ anchors }, { place }]: readonly [T, Followed]) =>
      isWhole(article, anchors, place);
    if (!edited().every(isWhere)) this.findLost(article, names);
    return edited().flatMap(([item, followed]) => {
      const { place, isGuessed } = followed;
      if (place.state === 'orphan') return [];
      this.#followed.set(item, { ...followed, isEdited: false });
      if (isGuessed && place.state === 'changed') return [];
      const to = createAnchors(article, place.spans);
      const isSame = to.every((anchor, i) => hasSameWords(anchor, item.anchors[i]));
      return isSame ? [] : [{ item, place, to }];
    });
  }

  /**
   * Looks for those that are not followed yet; the others stay where they are. Their hints are of this text, so
   * that they may stand over others, unless somebody wrote them elsewhere.
   */
  #find(article: ArticleText, items: readonly T[], names: readonly string[]): void {
    const follow = (item: T, place: Resolution) =>
      this.#followed.set(item, {
        isEdited: false,
        cuts: [],
        stored: item.anchors,
        ...foundAt(place),
      });
    for (const item of items.filter((one) => !this.#followed.has(one))) {
      const place = resolveAtHints(article, item.anchors);
      if (place !== undefined) follow(item, place);
    }
    const all = items.map((item): readonly [T, Followed | undefined] => [
      item,
      this.#followed.get(item),
    ]);
    const known = all.map(([, at]) => at?.place);
    if (!known.includes(undefined)) return;
    resolveAll(article, all.map(asKnown(known)), names, known).forEach((place, index) => {
      const item = items[index];
      if (item !== undefined && known[index] === undefined) follow(item, place);
    });
  }
}

/** What is looked for has its own anchors; what leaves no place to others, those that all had at first. */
function asKnown(known: readonly (Resolution | undefined)[]) {
  return ([item, at]: readonly [Anchored, Followed | undefined], index: number): Anchored =>
    known[index] === undefined || at === undefined ? item : { anchors: at.stored };
}

function keyOf(anchors: readonly Anchor[]): string {
  return JSON.stringify(anchors.map(({ quote, before, after, at }) => [quote, before, after, at]));
}
