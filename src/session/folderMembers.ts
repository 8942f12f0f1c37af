import type { ArticleUri } from './uris.ts';

/** Which articles there are: those that a search of the folder found, that came since, and that an editor shows. */
export class FolderMembers {
  /** The texts of articles that an editor shows, unsaved changes included. */
  readonly shown = new Map<ArticleUri, string>();
  /** What the latest search of the folder found; undefined before the first. */
  #found: ReadonlySet<ArticleUri> | undefined;
  /** What was moved since then, by its new address, or admitted. */
  readonly #arrived = new Set<ArticleUri>();

  /** What the latest search found; nothing before the first. */
  get found(): ReadonlySet<ArticleUri> {
    return this.#found ?? new Set();
  }

  /** These are the articles of the folder. */
  find(found: ReadonlySet<ArticleUri>): void {
    this.#found = found;
    this.#arrived.clear();
  }

  /** An article is there that no search has found yet. */
  arrive(uri: ArticleUri): void {
    this.#arrived.add(uri);
  }

  /** Whether a search has found it. */
  isFound(uri: ArticleUri): boolean {
    return this.#found?.has(uri) === true;
  }

  /** Whether it is shown by an editor or belongs to the folder, as far as that was searched. */
  has(uri: ArticleUri): boolean {
    const isOfFolder = this.#found?.has(uri) ?? true;
    return isOfFolder || this.shown.has(uri) || this.#arrived.has(uri);
  }
}
