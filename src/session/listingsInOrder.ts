import type { Listing } from './listing.ts';
import type { ArticleUri } from './uris.ts';

/** Listings by the addresses of their articles. What has changed since is put in its place when somebody asks. */
export class ListingsInOrder {
  readonly #listings: ReadonlyMap<ArticleUri, Listing>;
  #inOrder: readonly Listing[] = [];
  /** Where in that order an article is. */
  #placeOf: ReadonlyMap<ArticleUri, number> = new Map();
  /** Those whose listings came, went or became others since. */
  readonly #changed = new Set<ArticleUri>();

  constructor(listings: ReadonlyMap<ArticleUri, Listing>) {
    this.#listings = listings;
  }

  /** The listing of an article came, went or became another. */
  touch(uri: ArticleUri): void {
    this.#changed.add(uri);
  }

  /** All of them. Others may be going through them as they were, so what is new is in another list. */
  get all(): readonly Listing[] {
    if (this.#changed.size === 0) return this.#inOrder;
    const changed = [...this.#changed];
    this.#changed.clear();
    const isThere = (uri: ArticleUri) => this.#placeOf.has(uri) && this.#listings.has(uri);
    this.#inOrder = changed.every(isThere)
      ? this.#replaced(changed)
      : this.#sorted(new Set(changed));
    return this.#inOrder;
  }

  #replaced(changed: readonly ArticleUri[]): readonly Listing[] {
    const listings = [...this.#inOrder];
    for (const uri of changed) {
      const [place, listing] = [this.#placeOf.get(uri), this.#listings.get(uri)];
      if (place !== undefined && listing !== undefined) listings[place] = listing;
    }
    return listings;
  }

  /** Most are where they were, so that little is left to be sorted. */
  #sorted(changed: ReadonlySet<ArticleUri>): readonly Listing[] {
    const known = this.#inOrder.filter(({ article }) => !changed.has(article));
    const come = [...changed].flatMap((uri) => this.#listings.get(uri) ?? []);
    const listings = [...known, ...come].sort((a, b) => (a.article < b.article ? -1 : 1));
    this.#placeOf = new Map(listings.map(({ article }, place) => [article, place]));
    return listings;
  }
}
