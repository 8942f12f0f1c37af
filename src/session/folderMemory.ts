import type { Codebook } from '../core/codebook/codebook.ts';
import type { Codebooks } from './codebooks.ts';
import type { Disposable } from './event.ts';
import { Listing } from './listing.ts';
import type { FileStamp, Ports } from './ports.ts';
import type { Shelf } from './shelf.ts';
import { Snapshot, settledAfter } from './snapshot.ts';
import type { SnapshotEntry } from './snapshotPart.ts';
import { turn } from './turns.ts';
import { hash } from './unwritten.ts';
import { type ArticleUri, sidecarOf } from './uris.ts';

/** What it remembers of a folder, and who knows more. */
interface Remembered {
  readonly shelf: Shelf;
  readonly codebooks: Codebooks;
  /** Whether articles are being read: nothing is stored meanwhile. */
  readonly isBusy: () => boolean;
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
  readonly #codebookStamps = new WeakMap<Codebook, string>();
  #storing: Disposable | undefined;

  constructor(ports: Ports, of: Remembered) {
    const { cache, files } = ports;
    this.#ports = ports;
    this.#of = of;
    if (cache !== undefined && files.stamp !== undefined)
      this.#snapshot = new Snapshot(cache.storage, () => cache.version());
  }

  /** Lists everything as it was last, part by part; `put` is told of each article. */
  async restore(put: (uri: ArticleUri) => void): Promise<void> {
    if (this.#snapshot === undefined) return;
    try {
      for await (const entries of this.#snapshot.read()) {
        for (const entry of entries) if (await this.#restore(entry)) put(entry.uri);
        await turn(this.#ports.clock);
      }
    } catch (error) {
      this.#ports.log('what was known of the folder was not read', error);
    }
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

  async #restore({ uri, stamp, packed }: SnapshotEntry): Promise<boolean> {
    const { shelf, codebooks } = this.#of;
    const codebook = await codebooks.nearest(uri);
    if (shelf.listing(uri) !== undefined) return false; // An editor was quicker.
    shelf.put(Listing.packed(uri, codebook, packed));
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
    for (const listing of this.#of.shelf.listings) {
      const stamp = this.#stamps.get(listing.article);
      if (stamp !== undefined) yield { uri: listing.article, stamp, packed: listing.packed };
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
