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

/** Reads the articles of the folder that are to be read: new ones, and those whose codebook has changed. */
export class FolderSweep {
  readonly #ports: Ports;
  readonly #folder: Folder;
  /** Articles whose codebook has become another since they were read. */
  readonly #stale = new Set<ArticleUri>();
  readonly reading: Reading;

  constructor(ports: Ports, folder: Folder, steps: Omit<ReadingSteps, 'inOrder'>) {
    this.#ports = ports;
    this.#folder = folder;
    this.reading = new Reading(ports, {
      ...steps,
      read: (uri) => {
        this.#stale.delete(uri);
        return steps.read(uri);
      },
      inOrder: (uris) => this.#latestFirst(uris),
    });
  }

  /** An article is being read anew. */
  isRead(uri: ArticleUri): void {
    this.#stale.delete(uri);
  }

  /**
   * Reads these, and whatever else is still to be read: a reading takes the place of the one before. What
   * somebody looks at comes first.
   */
  async readAll(uris: readonly ArticleUri[] = []): Promise<void> {
    const { shelf, members } = this.#folder;
    const unread = [...members.found].filter((uri) => !shelf.has(uri));
    const all = [...new Set([...uris, ...this.#stale, ...unread])];
    const wantsAnalysis = this.#ports.wantsSuggestions?.() ?? true;
    const unanalysed = shelf.listings.filter(({ isAnalysed }) => wantsAnalysis && !isAnalysed);
    await this.reading.run(
      this.#latestFirst(all),
      unanalysed.map(({ article }) => article),
    );
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

  /** What an editor shows, then the latest articles, as far as their dates are known; else as they were. */
  #latestFirst(uris: readonly ArticleUri[]): readonly ArticleUri[] {
    const { shelf, members } = this.#folder;
    return uris
      .map((uri) => ({ uri, isShown: members.shown.has(uri), date: shelf.listing(uri)?.date }))
      .sort((a, b) => Number(b.isShown) - Number(a.isShown) || latestFirst(a.date, b.date))
      .map(({ uri }) => uri);
  }
}
