import { latestFirst } from '../core/corpus/ordering.ts';
import type { Codebooks } from './codebooks.ts';
import type { FolderMembers } from './folderMembers.ts';
import type { Ports } from './ports.ts';
import { Reading, type ReadingSteps } from './reading.ts';
import type { Shelf } from './shelf.ts';
import type { ArticleUri } from './uris.ts';

/** What of the folder is to be read. */
interface Folder {
  readonly shelf: Shelf;
  readonly members: FolderMembers;
  readonly codebooks: Codebooks;
}

/**
 * What somebody needs of articles: what was decided on them, the suggestions as well, or their texts and sidecars
 * themselves, which are read last where lists are right without that.
 */
export type Content = 'decisions' | 'suggestions' | 'files';

/** Reads the articles of the folder that are to be read: new ones, and those whose codebook has changed. */
export class FolderSweep {
  readonly #ports: Ports;
  readonly #folder: Folder;
  /** Articles whose codebook has become another since they were read. */
  readonly #stale = new Set<ArticleUri>();
  /** Articles that were to be read, and were not or could not be. */
  readonly #unread = new Set<ArticleUri>();
  /** Those of them that are as lists show them. */
  readonly #asListed = new Set<ArticleUri>();
  readonly reading: Reading;

  constructor(ports: Ports, folder: Folder, steps: Omit<ReadingSteps, 'inOrder'>) {
    this.#ports = ports;
    this.#folder = folder;
    this.reading = new Reading(ports, {
      ...steps,
      check: async (uri) => {
        const isAsBefore = await steps.check(uri);
        if (isAsBefore) this.#asListed.add(uri);
        return isAsBefore;
      },
      read: (uri) => this.reads(uri, () => steps.read(uri)),
      inOrder: (uris) => this.#latestFirst(uris),
    });
  }

  /** An article is read anew. */
  async reads<T>(uri: ArticleUri, read: () => Promise<T>): Promise<T> {
    this.#stale.delete(uri);
    try {
      const result = await read();
      this.#unread.delete(uri);
      return result;
    } catch (error) {
      this.#unread.add(uri);
      throw error;
    }
  }

  /** The articles of the folder of which that is not known, or no longer right. */
  without(content: Content): readonly ArticleUri[] {
    const unread = [...new Set([...this.#unread, ...this.#stale])];
    if (content === 'files') return unread;
    const unlisted = unread.filter((uri) => this.#stale.has(uri) || !this.#asListed.has(uri));
    return content === 'decisions' ? unlisted : [...new Set([...unlisted, ...this.#unanalysed()])];
  }

  /**
   * Reads these, and whatever else is still to be read: a reading takes the place of the one before. What
   * somebody looks at comes first.
   */
  async readAll(uris: readonly ArticleUri[] = []): Promise<void> {
    const { shelf, members } = this.#folder;
    const found = [...members.found].filter((uri) => !shelf.has(uri));
    for (const uri of [...uris, ...this.#stale, ...found]) this.#unread.add(uri);
    this.#asListed.clear();
    await this.reading.run(this.#latestFirst([...this.#unread]), this.#unanalysed());
  }

  /** Codebooks may have changed: every article asks for its own again, and others get their turn. */
  async readThoseOfOtherCodebooks(): Promise<void> {
    const { shelf, members, codebooks } = this.#folder;
    for (const uri of shelf.uris) {
      const codebook = await codebooks.nearest(uri);
      if (members.shown.has(uri) || shelf.listing(uri)?.codebook !== codebook) this.#stale.add(uri);
    }
    await this.readAll();
  }

  /** Articles that the engine is to read. */
  #unanalysed(): readonly ArticleUri[] {
    const wantsAnalysis = this.#ports.wantsSuggestions?.() ?? true;
    if (!wantsAnalysis) return [];
    const { listings } = this.#folder.shelf;
    return listings.filter(({ isAnalysed }) => !isAnalysed).map(({ article }) => article);
  }

  /** What an editor shows, then the latest articles, as far as their dates are known; else as they were. */
  #latestFirst(uris: readonly ArticleUri[]): readonly ArticleUri[] {
    const { shelf, members } = this.#folder;
    return uris
      .map((uri) => ({ uri, isShown: members.shown.has(uri), date: shelf.listing(uri)?.date }))
      .sort((a, b) => Number(b.isShown) - Number(a.isShown) || latestFirst(a.date, b.date))
      .map(({ uri }) => uri);
  }
}
