import { likelyArticles } from '../core/anchor/likelyArticles.ts';
import type { Library } from './library.ts';
import { type ArticleUri, articleOf, fileName, type SidecarUri, sidecarOf } from './uris.ts';

/** An article that a sidecar without one may be about. */
export interface ArticleOffer {
  readonly article: ArticleUri;
  /** How many of the sidecar's quotes it has, of those that were looked for. */
  readonly found: number;
  readonly of: number;
}

/** Sidecars whose article was renamed, moved or deleted by another program, which nobody hears of. */
export class LoneSidecars {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /** In the order of their addresses. */
  get all(): readonly SidecarUri[] {
    return this.#library.listings
      .filter(({ isLost }) => isLost)
      .map(({ article }) => sidecarOf(article));
  }

  /** The articles without a sidecar, to which one may be moved. */
  get free(): readonly ArticleUri[] {
    return this.#library.listings
      .filter(({ isMissing, hasSidecar }) => !isMissing && !hasSidecar)
      .map(({ article }) => article);
  }

  /** The articles that have the words of such a sidecar, the likeliest first. None for one that cannot be read. */
  offersFor(sidecar: SidecarUri): readonly ArticleOffer[] {
    const lost = articleOf(sidecar);
    const file = this.#library.get(lost)?.sidecar;
    if (file?.state !== 'readable') return [];
    const articles = this.free.flatMap((uri) => {
      const text = this.#library.text(uri);
      return text === undefined ? [] : [{ uri, text, name: fileName(uri) }];
    });
    return likelyArticles(file.sidecar, fileName(lost), articles).map(
      ({ article, ...likelihood }) => ({ article: article.uri, ...likelihood }),
    );
  }
}
