import type { Storage } from './ports.ts';
import { packPart, type SnapshotEntry, unpackPart } from './snapshotPart.ts';
import type { ArticleUri } from './uris.ts';

/** Articles are kept in so many files: each is taken over and written in one go, which must not hold others up. */
const parts = 128;
/** Files that are asked for at once: each by itself would be a wait for the disk. */
const atOnce = 16;
const nothing = new Uint8Array(0);
/** Milliseconds without a change after which it is written. */
export const settledAfter = 5000;

/**
 * The summaries of all articles as they were last, in a storage of the extension's own: what a window shows
 * before it has read the folder. It may be gone, cut or of another version at any time; then there is none.
 */
export class Snapshot {
  readonly #storage: Storage<Uint8Array>;
  readonly #version: () => Promise<string>;
  readonly #dirty = new Set<number>();

  /** What another `version` of the extension has stored is not read. */
  constructor(storage: Storage<Uint8Array>, version: () => Promise<string>) {
    this.#storage = storage;
    this.#version = version;
  }

  /** Reads it part by part. What cannot be read is left out, and deleted. */
  async *read(): AsyncGenerator<readonly SnapshotEntry[]> {
    const [version, keys] = await Promise.all([this.#version(), this.#storage.keys()]);
    for (let at = 0; at < keys.length; at += atOnce) {
      const some = keys.slice(at, at + atOnce);
      const read = await Promise.all(some.map((key) => this.#storage.get(key)));
      for (const [index, key] of some.entries()) {
        const entries = unpackPart(read[index] ?? nothing, version);
        if (entries === undefined) await this.#storage.delete(key);
        else yield entries;
      }
    }
  }

  /** What is stored of an article is no longer right. */
  touch(uri: ArticleUri): void {
    this.#dirty.add(partOf(uri));
  }

  /** Stores the parts that have changed, with a turn for others after each. */
  async write(entries: () => Iterable<SnapshotEntry>, turn: () => Promise<void>): Promise<void> {
    const version = await this.#version();
    const changed = new Map<number, SnapshotEntry[]>([...this.#dirty].map((part) => [part, []]));
    this.#dirty.clear();
    for (const entry of entries()) changed.get(partOf(entry.uri))?.push(entry);
    for (const [part, own] of changed) {
      if (own.length === 0) await this.#storage.delete(keyOf(part));
      else await this.#storage.set(keyOf(part), packPart(own, version));
      await turn();
    }
  }
}

function partOf(uri: ArticleUri): number {
  let code = 0;
  for (let at = 0; at < uri.length; at += 1) code = (code * 31 + uri.charCodeAt(at)) % 1_000_003;
  return code % parts;
}

function keyOf(part: number): string {
  return `part-${part}`;
}
