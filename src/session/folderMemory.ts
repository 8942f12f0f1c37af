import type { Codebook } from '../core/codebook/codebook.ts';
import { hash } from '../core/text/hash.ts';
import type { Codebooks } from './codebooks.ts';
import type { Disposable } from './event.ts';
import { Listing } from './listing.ts';
import type { FileStamp, Ports } from './ports.ts';
import type { Shelf } from './shelf.ts';
import { Snapshot, settledAfter } from './snapshot.ts';
import type { DigestEntry, SnapshotEntry } from './snapshotEntries.ts';
import { Slices, turn } from './turns.ts';
import { type ArticleUri, sidecarOf } from './uris.ts';

/** What it remembers of a folder, and who knows more. */
interface Remembered {
  readonly shelf: Shelf;
  readonly codebooks: Codebooks;
  /** Whether articles are being read: nothing is stored meanwhile. */
  readonly isBusy: () => boolean;
}

/** An article whose claims are still to be read, and of which summary. */
interface Outline extends Pick<DigestEntry, 'stamp' | 'length'> {
  readonly listing: Listing;
}

/** What an article is read from at a moment. */
export interface ArticleStamp {
  /** Of its own file; undefined where there is only a sidecar. */
  readonly own: FileStamp | undefined;
  /** Of its file and its sidecar, and what its codebook said. */
  readonly all: string;
}

/**
 * What lists showed of a folder when it was last open, until its files are read. An article that has the times
 * and sizes of then, and its codebook the words, is as it was.
 */
export class FolderMemory implements Disposable {
  readonly #ports: Ports;
  readonly #of: Remembered;
  readonly #snapshot: Snapshot | undefined;
  /** What the files were when what lists show was read from them. */
  readonly #stamps = new Map<ArticleUri, string>();
  readonly #outlines = new Map<ArticleUri, Outline>();
  readonly #codebookStamps = new WeakMap<Codebook, string>();
  #storing: Disposable | undefined;

  constructor(ports: Ports, of: Remembered) {
    const { cache, files } = ports;
    this.#ports = ports;
    this.#of = of;
    if (cache !== undefined && files.stamp !== undefined)
      this.#snapshot = new Snapshot(cache.storage, () => cache.version());
  }

  /** Lists everything as it was last, without claims but with all that is counted of them; `told` of some at a time. */
  async list(told: (uris: readonly ArticleUri[]) => void): Promise<void> {
    await this.#inSlices(this.#snapshot?.digests(), async (entries) => {
      const listed: ArticleUri[] = [];
      for (const entry of entries) if (await this.#outline(entry)) listed.push(entry.uri);
      told(listed);
    });
  }

  /** Reads the claims of those. `told` of what is to be shown anew: problems, and articles that are forgotten. */
  async complete(told: (uri: ArticleUri) => void): Promise<void> {
    await this.#inSlices(this.#snapshot?.summaries(), async (entries) => {
      for (const entry of entries) {
        const outline = this.#outlines.get(entry.uri);
        if (outline?.stamp !== entry.stamp || outline.length !== entry.packed.length) continue;
        this.#outlines.delete(entry.uri);
        outline.listing.complete(entry.packed);
        if (outline.listing.problems !== undefined) told(entry.uri);
      }
    });
    const { shelf } = this.#of;
    for (const [uri, { listing }] of this.#outlines) {
      if (shelf.listing(uri) !== listing) continue;
      this.#stamps.delete(uri);
      shelf.delete(uri);
      told(uri);
    }
    this.#outlines.clear();
  }

  /** Whether the files of an article that was restored are as they were. */
  async isAsBefore(uri: ArticleUri): Promise<boolean> {
    const stamp = this.#stamps.get(uri);
    return stamp !== undefined && stamp === (await this.stampOf(uri))?.all;
  }

  /** What the files of an article are now; to be asked before they are read. */
  async stampOf(uri: ArticleUri): Promise<ArticleStamp | undefined> {
    const { files } = this.#ports;
    if (this.#snapshot === undefined || files.stamp === undefined) return undefined;
    const [own, sidecar] = await Promise.all([files.stamp(uri), files.stamp(sidecarOf(uri))]);
    if (own === undefined && sidecar === undefined) return undefined;
    const all = `${inWords(own)} ${inWords(sidecar)} ${await this.#codebookStamp(uri)}`;
    return { own, all };
  }

  /** Whether what lists show of an article was read from files with this stamp. */
  holds(uri: ArticleUri, stamp: ArticleStamp | undefined): boolean {
    return stamp !== undefined && this.#stamps.get(uri) === stamp.all;
  }

  /** What lists show of an article is another from now on, and was read from files with this stamp. */
  take(uri: ArticleUri, stamp: ArticleStamp | undefined): void {
    if (stamp === undefined) this.#stamps.delete(uri);
    else this.#stamps.set(uri, stamp.all);
    this.touch(uri);
  }

  /** What lists show of an article is another from now on. */
  touch(uri: ArticleUri): void {
    if (this.#snapshot === undefined) return;
    this.#snapshot.touch(uri);
    this.#storeSoon();
  }

  dispose(): void {
    this.#storing?.dispose();
  }

  /** What was stored is of use as far as it can be read. */
  async #inSlices<T>(
    parts: AsyncIterable<readonly T[]> | undefined,
    take: (part: readonly T[]) => Promise<void>,
  ): Promise<void> {
    if (parts === undefined) return;
    const slices = new Slices(this.#ports.clock);
    try {
      for await (const part of parts) {
        await take(part);
        if (slices.isOver) await slices.turn();
      }
    } catch (error) {
      this.#ports.log('what was known of the folder was not read', error);
    }
  }

  async #outline({ uri, stamp, length, at, digests }: DigestEntry): Promise<boolean> {
    const { shelf, codebooks } = this.#of;
    const codebook = await codebooks.nearest(uri);
    const digest = digests.of(at, codebook);
    if (digest === undefined || shelf.listing(uri) !== undefined) return false; // An editor was quicker.
    const listing = Listing.outline(uri, codebook, digest);
    shelf.put(listing);
    this.#outlines.set(uri, { listing, stamp, length });
    this.#stamps.set(uri, stamp);
    return true;
  }

  #storeSoon(): void {
    this.#storing?.dispose();
    this.#storing = this.#ports.clock.after(settledAfter, () => {
      if (this.#of.isBusy()) this.#storeSoon();
      else this.#store().catch((error) => this.#ports.log('the folder was not stored', error));
    });
  }

  async #store(): Promise<void> {
    await this.#snapshot?.write(
      () => this.#entries(),
      () => turn(this.#ports.clock),
    );
  }

  *#entries(): Generator<SnapshotEntry> {
    const { shelf } = this.#of;
    for (const listing of shelf.listings) {
      const stamp = this.#stamps.get(listing.article);
      if (stamp === undefined || listing.isOutline || shelf.isBehind(listing.article)) continue;
      yield { uri: listing.article, stamp, digest: listing.digest, packed: listing.packed };
    }
  }

  async #codebookStamp(uri: ArticleUri): Promise<string> {
    const { codebooks } = this.#of;
    const codebook = await codebooks.nearest(uri);
    const known = this.#codebookStamps.get(codebook);
    if (known !== undefined) return known;
    const stamp = hash((await codebooks.nearestText(uri)) ?? '');
    this.#codebookStamps.set(codebook, stamp);
    return stamp;
  }
}

function inWords(stamp: FileStamp | undefined): string {
  return stamp === undefined ? 'none' : `${stamp.modified}:${stamp.size}`;
}
