import { latestFirst } from '../core/corpus/ordering.ts';
import type { Codebooks } from './codebooks.ts';
import type { FolderMembers } from './folderMembers.ts';
import type { Ports } from './ports.ts';
import { Reading, type ReadingSteps } from './reading.ts';
import type { Shelf } from './shelf.ts';
import { turn } from './turns.ts';
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

/** What somebody has stopped, which is not read or searched until they go on. */
interface PutOff {
  readonly unread: ReadonlySet<ArticleUri>;
  readonly unanalysed: ReadonlySet<ArticleUri>;
}

const nothing: PutOff = { unread: new Set(), unanalysed: new Set() };

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
  #putOff = nothing;
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
      read: async (uri) => {
        const isToAnalyse = await this.reads(uri, () => steps.read(uri));
        return isToAnalyse && !this.#putOff.unanalysed.has(uri);
      },
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
   * Reads whatever is still to be read, what somebody looks at first: a reading takes the place of the one before.
   * After a search of the folder, `alsoRead` are read as well, and what somebody has stopped stays so; without it,
   * that goes on.
   */
  async readAll(alsoRead?: readonly ArticleUri[]): Promise<void> {
    const { members } = this.#folder;
    if (alsoRead !== undefined) await turn(this.#ports.clock); // Whoever searched the folder has worked enough.
    this.#putOff = alsoRead === undefined ? nothing : this.#stopped();
    const { unread, unanalysed } = this.#putOff;
    // What is gone would be missed for as long as nobody goes on.
    for (const uri of this.#unread) if (!members.has(uri)) this.#unread.delete(uri);
    for (const uri of [...(alsoRead ?? []), ...this.#stale, ...this.#found()])
      this.#unread.add(uri);
    for (const uri of this.#asListed) if (!unread.has(uri)) this.#asListed.delete(uri);
    const toRead = [...this.#unread].filter((uri) => !unread.has(uri) || alsoRead?.includes(uri));
    const toAnalyse = this.#unanalysed().filter((uri) => !unread.has(uri) && !unanalysed.has(uri));
    const isRestLeft = unread.size + unanalysed.size > 0;
    const rest = isRestLeft ? 'stays stopped' : undefined;
    await this.reading.run(this.#latestFirst(toRead), toAnalyse, rest);
  }

  /** Codebooks may have changed: every article asks for its own again, and others get their turn. */
  async readThoseOfOtherCodebooks(): Promise<void> {
    const { shelf, members, codebooks } = this.#folder;
    for (const uri of shelf.uris) {
      const codebook = await codebooks.nearest(uri);
      if (members.shown.has(uri) || shelf.listing(uri)?.codebook !== codebook) this.#stale.add(uri);
    }
    await this.readAll([]);
  }

  /** What somebody has stopped; nothing where the reading goes on or came to its end. */
  #stopped(): PutOff {
    const { reading } = this;
    if (reading.stoppedAt === undefined) return nothing;
    if (reading.isGoing) return this.#putOff; // Others are being read that came since.
    const { shelf } = this.#folder;
    // It may have been stopped while the folder was listed as it was last, before anything was checked.
    const listed = this.#found().filter((uri) => shelf.listing(uri) !== undefined);
    return {
      unread: new Set([...this.#unread, ...listed]),
      unanalysed: new Set(this.#unanalysed()),
    };
  }

  /** Articles of the folder of which no file was read. */
  #found(): readonly ArticleUri[] {
    const { shelf, members } = this.#folder;
    return [...members.found].filter((uri) => !shelf.has(uri));
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
