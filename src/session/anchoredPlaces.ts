import type { Resolution } from '../core/anchor/resolution.ts';
import { type Anchored, resolveAll } from '../core/anchor/resolve.ts';
import { shiftSpans } from '../core/anchor/shift.ts';
import { stateAt } from '../core/anchor/stateAt.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import type { TextEdit } from '../core/text/span.ts';

/**
 * Where the things of a sidecar that have anchors stand in a text that people type in. What was found
 * once is followed edit by edit; what an edit swallowed whole is lost until it is looked for again.
 */
export class AnchoredPlaces<T extends Anchored> {
  #places = new Map<T, Resolution>();

  /** Where something stands; an orphan where it was never placed. */
  get(item: T): Resolution {
    return this.#places.get(item) ?? { state: 'orphan' };
  }

  /** The text is a new one: everything is looked for by its words. */
  findAll(article: ArticleText, items: readonly T[], names: readonly string[]): void {
    this.#places = new Map();
    this.#find(article, items, names);
  }

  /** The list is a new one: what has the anchors of an item from before stands where that one does. */
  replaceItems(article: ArticleText, items: readonly T[], names: readonly string[]): void {
    const known = new Map([...this.#places].map(([item, at]) => [anchorsOf(item), at]));
    const places = items.flatMap((item): [T, Resolution][] => {
      const place = known.get(anchorsOf(item));
      return place === undefined ? [] : [[item, place]];
    });
    this.#places = new Map(places);
    this.#find(
      article,
      items.filter((item) => !this.#places.has(item)),
      names,
    );
  }

  /** The text was edited: everything moves along. Quick enough for every key stroke. */
  edit(article: ArticleText, edits: readonly TextEdit[], names: readonly string[]): void {
    const changes = edits.map(({ span, newText }) => ({ span, newLength: newText.length }));
    for (const [item, place] of this.#places) {
      if (place.state === 'orphan') continue;
      const spans = shiftSpans(place.spans, changes);
      const moved = spans !== 'covered' && stateAt(article, item.anchors, spans, names);
      this.#places.set(item, moved || { state: 'orphan' });
    }
  }

  /**
   * Looks by their words for what an edit had swallowed or clipped: an undone deletion brings them
   * back. What stands with changed words stays where it was followed to, unless its own turn up.
   */
  findLost(article: ArticleText, names: readonly string[]): void {
    const doubtful = [...this.#places].filter(
      ([, { state }]) => state === 'orphan' || state === 'changed',
    );
    const items = doubtful.map(([item]) => item);
    resolveAll(article, items, names).forEach((found, index) => {
      const [item, place] = doubtful[index] ?? [];
      if (item === undefined) return;
      if (place?.state === 'orphan' || found.state === 'exact') this.#places.set(item, found);
    });
  }

  #find(article: ArticleText, items: readonly T[], names: readonly string[]): void {
    resolveAll(article, items, names).forEach((place, index) => {
      const item = items[index];
      if (item !== undefined) this.#places.set(item, place);
    });
  }
}

function anchorsOf(item: Anchored): string {
  return JSON.stringify(item.anchors);
}
