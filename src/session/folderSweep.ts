import { latestFirst } from '../core/corpus/ordering.ts';
import type { Codebooks } from './codebooks.ts';
import type { FolderMembers } from './folderMembers.ts';
import type { Ports } from './ports.ts';
import { Reading } from './reading.ts';
import type { ReadingProgress } from './readingProgress.ts';
import type { ReadingSteps } from './readingSteps.ts';
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

/** What is done to one article. */
type ArticleSteps = Pick<ReadingSteps, 'check' | 'read' | 'analyse'>;

/** What a reading does, one after the other. */
const steps = ['check', 'decisions', 'suggestions'] as const;

const nothing: PutOff = { unread: new Set(), unanalysed: new Set() };

/** Reads the articles of the folder that are to be read: new ones, and those whose codebook has changed. */
export class FolderSweep {
  readonly #ports: Ports;
  readonly #folder: Folder;
  /** Articles whose codebook has become another since they were read. */
  readonly #stale = new Set<ArticleUri>();
  /** Articles that were to be read, and were not or could not be. */
  readonly #unread = new Set<ArticleUri>();
  /** Those of them that were checked: whether they are as lists show them. */
  readonly #checked = new Map<ArticleUri, boolean>();
  #putOff = nothing;
  readonly reading: Reading;

  constructor(ports: Ports, folder: Folder, article: ArticleSteps) {
    this.#ports = ports;
    this.#folder = folder;
    this.reading = new Reading(ports, {
      check: async (uri) => {
        const isAsBefore = await article.check(uri);
        this.#checked.set(uri, isAsBefore);
        return isAsBefore;
      },
      read: async (uri) => {
        const isToAnalyse = await this.reads(uri, () => article.read(uri));
        return isToAnalyse && !this.#putOff.unanalysed.has(uri);
      },
      analyse: async (uri) => {
        await article.analyse(uri);
        this.reading.recount();
      },
      inOrder: (uris) => this.#latestFirst(uris),
      byNow: (stoppedAt) => this.#byNow(stoppedAt),
    });
  }

  /** An article is read anew. */
  async reads<T>(uri: ArticleUri, read: () => Promise<T>): Promise<T> {
    this.#stale.delete(uri);
    try {
      const result = await read();
      this.#unread.delete(uri);
      this.reading.recount();
      return result;
    } catch (error) {
      this.#unread.add(uri);
      throw error;
    }
  }

  /** The articles of the folder of which that is not known, or no longer right. */
  without(content: Content): readonly ArticleUri[] {
    const unread = [...new Set([...this.#unread, ...this.#stale])];
    return content === 'files' ? unread : this.#leftOf(content, unread);
  }

  /**
   * Reads what is due, and these as well: what a search of the folder has found, what has another codebook, what was
   * not read before. What somebody has stopped stays so.
   */
  async readDue(alsoRead: readonly ArticleUri[]): Promise<void> {
    await turn(this.#ports.clock); // Whoever has searched the folder has worked enough.
    this.#putOff = this.#stopped();
    await this.#read(alsoRead);
  }

  /** Goes on with what somebody has stopped, and with whatever else is not read or searched. */
  async readOn(): Promise<void> {
    this.#putOff = nothing;
    await this.#read([]);
  }

  /** Codebooks may have changed: every article asks for its own again, and others get their turn. */
  async readThoseOfOtherCodebooks(): Promise<void> {
    const { shelf, members, codebooks } = this.#folder;
    for (const uri of shelf.uris) {
      const codebook = await codebooks.nearest(uri);
      if (members.shown.has(uri) || shelf.listing(uri)?.codebook !== codebook) this.#stale.add(uri);
    }
    await this.readDue([]);
  }

  /**
   * Reads whatever is still to be read but what is put off, what somebody looks at first: a reading takes the place of
   * the one before.
   */
  async #read(alsoRead: readonly ArticleUri[]): Promise<void> {
    const { members } = this.#folder;
    const { unread, unanalysed } = this.#putOff;
    // What is gone would be missed for as long as nobody goes on.
    for (const uri of this.#unread) if (!members.has(uri)) this.#unread.delete(uri);
    for (const uri of [...alsoRead, ...this.#stale, ...this.#found()]) this.#unread.add(uri);
    for (const uri of this.#checked.keys()) if (!unread.has(uri)) this.#checked.delete(uri);
    const toRead = [...this.#unread].filter((uri) => !unread.has(uri) || alsoRead.includes(uri));
    const toAnalyse = this.#unanalysed().filter((uri) => !unread.has(uri) && !unanalysed.has(uri));
    const isRestLeft = unread.size + unanalysed.size > 0;
    const rest = isRestLeft ? 'stays stopped' : undefined;
    this.reading.recount(); // What is gone is not to be read any more.
    await this.reading.run(this.#latestFirst(toRead), toAnalyse, rest);
  }

  /** What somebody has stopped; nothing where the reading goes on or came to its end. */
  #stopped(): PutOff {
    const { reading } = this;
    if (!reading.isStopped) return nothing;
    if (reading.isGoing) return this.#putOff; // Others are being read that came since.
    const { shelf } = this.#folder;
    // It may have been stopped while the folder was listed as it was last, before anything was checked.
    const listed = this.#found().filter((uri) => shelf.listing(uri) !== undefined);
    return {
      unread: new Set([...this.#unread, ...listed]),
      unanalysed: new Set(this.#unanalysed()),
    };
  }

  /** How far a reading is by now that was stopped there: all articles of the folder count. */
  #byNow(stoppedAt: ReadingProgress): ReadingProgress | undefined {
    const { found } = this.#folder.members;
    if (found.size === 0) return stoppedAt; // The folder is listed as it was last, and is not searched yet.
    const unread = this.without('files');
    const left = steps
      .slice(steps.indexOf(stoppedAt.of))
      .map((of) => ({ of, missing: this.#leftOf(of, unread) }));
    // Files that lists do without are read when all else is done.
    for (const { of, missing } of [...left, { of: 'decisions' as const, missing: unread }]) {
      const count = missing.filter((uri) => found.has(uri)).length;
      if (count > 0) return { of, done: found.size - count, all: found.size };
    }
    return undefined;
  }

  /** The articles that a step of the reading has still to go over, where these are to be read. */
  #leftOf(of: ReadingProgress['of'], unread: readonly ArticleUri[]): readonly ArticleUri[] {
    if (of === 'check') return unread.filter((uri) => !this.#checked.has(uri));
    const unlisted = unread.filter((uri) => this.#stale.has(uri) || !this.#checked.get(uri));
    return of === 'decisions' ? unlisted : [...new Set([...unlisted, ...this.#unanalysed()])];
  }

  /** Articles of the folder of which no file was read. */
  #found(): readonly ArticleUri[] {
    const { shelf, members } = this.#folder;
    return [...members.found].filter((uri) => !shelf.has(uri));
  }

  /** Articles that the engine is to read, or that lists show as they were before. */
  #unanalysed(): readonly ArticleUri[] {
    const wantsAnalysis = this.#ports.wantsSuggestions?.() ?? true;
    const { shelf } = this.#folder;
    return shelf.listings
      .filter((one) => (wantsAnalysis && !one.isAnalysed) || shelf.isBehind(one.article))
      .map(({ article }) => article);
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
