import { message } from '../core/messages/message.ts';
import type { Reanchoring } from '../core/sidecar/reanchor.ts';
import type { Article } from './article.ts';
import type { ArticleReader } from './articleReader.ts';
import type { PendingChanges } from './pendingChanges.ts';
import { Refusal } from './refusal.ts';
import type { Shelf } from './shelf.ts';
import type { SidecarFiles, SidecarState } from './sidecarFiles.ts';
import { type ArticleUri, fileName, sidecarOf } from './uris.ts';

/** Where articles and their sidecars are, and who shows them. */
interface Decided {
  readonly shelf: Shelf;
  readonly sidecars: SidecarFiles;
  readonly pending: PendingChanges;
  readonly reader: ArticleReader;
}

/** The sidecars of articles that are decided on. */
export class DecidedArticles {
  readonly #shelf: Shelf;
  readonly #sidecars: SidecarFiles;
  readonly #pending: PendingChanges;
  readonly #reader: ArticleReader;

  constructor({ shelf, sidecars, pending, reader }: Decided) {
    this.#shelf = shelf;
    this.#sidecars = sidecars;
    this.#pending = pending;
    this.#reader = reader;
  }

  /**
   * Reads an article that lists show as it was last, before its files are read: nobody decides on that. For tasks given
   * to `run`.
   */
  async readListed(uri: ArticleUri): Promise<void> {
    if (this.#shelf.has(uri) || this.#shelf.listing(uri) === undefined) return;
    await this.#reader.read(uri);
  }

  /** An article that is decided on. Throws a Refusal where it is not known. */
  known(uri: ArticleUri): Article {
    const article = this.#shelf.get(uri);
    if (article !== undefined) return article;
    throw new Refusal(message('not-an-article-of-the-folder', fileName(uri)));
  }

  /**
   * Takes this as the text of an article's sidecar, its records `renewed` perhaps. Throws a Refusal where
   * the article is not known.
   */
  takeSidecar(
    uri: ArticleUri,
    sidecar: string | undefined,
    renewed: readonly Reanchoring[] = [],
  ): Article {
    const article = this.known(uri);
    if (article.update({ ...article.sources, sidecar }, renewed)) this.#reader.showDecided(uri);
    return article;
  }

  /** Takes the text of a sidecar as just read or written, with what was decided since. Throws as `takeSidecar` does. */
  showSidecar(uri: ArticleUri, onDisk: string | undefined): void {
    this.takeSidecar(uri, this.#pending.textAfter(uri, onDisk));
  }

  /**
   * An article's sidecar for who is going to write it, see `SidecarFiles.readToWrite`. Where a decision is
   * set aside by that, what the file says is shown from then on. For tasks given to `run`.
   */
  async readToWrite(uri: ArticleUri): Promise<SidecarState> {
    try {
      return await this.#sidecars.readToWrite(sidecarOf(uri));
    } catch (error) {
      if (error instanceof Refusal && this.#shelf.has(uri)) {
        this.showSidecar(uri, (await this.#sidecars.read(sidecarOf(uri))).text);
      }
      throw error;
    }
  }
}
