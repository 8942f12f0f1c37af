import type { Storage } from './ports.ts';
import {
  type DigestEntry,
  digestsIn,
  digestsPart,
  type SnapshotEntry,
  type SummaryEntry,
  summariesIn,
  summariesPart,
} from './snapshotEntries.ts';
import { packPart, type SnapshotPart, unpackPart } from './snapshotPart.ts';
import type { ArticleUri } from './uris.ts';

/**
 * In so many files the summaries of articles are kept, and their digests: each is taken over and written in one go,
 * which must not hold others up. What is digested together is written together too.
 */
const [summaryParts, digestParts] = [128, 64];
const [summariesKey, digestsKey] = ['part-', 'digests-'];
/** Files that are asked for ahead: each by itself would be a wait for the disk. */
const atOnce = 16;
interface Failed {
  readonly error: unknown;
}
type PartOf = (entries: readonly SnapshotEntry[]) => SnapshotPart;

const nothing = new Uint8Array(0);
/** Milliseconds without a change after which it is written. */
export const settledAfter = 5000;

/**
 * The summaries of all articles as they were last, in a storage of the extension's own: what a window shows
 * before it has read the folder. Digests, which are few bytes, are files of their own and are read first. Any of it
 * may be gone, cut or of another version at any time; then there is none.
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

  /** Reads the digests, file by file. What cannot be read is left out, and deleted. */
  digests(): AsyncGenerator<readonly DigestEntry[]> {
    return this.#read(digestsKey, digestsIn);
  }

  /** Reads the summaries likewise. */
  summaries(): AsyncGenerator<readonly SummaryEntry[]> {
    return this.#read(summariesKey, summariesIn);
  }

  /** What is stored of an article is no longer right. */
  touch(uri: ArticleUri): void {
    this.#dirty.add(partOf(uri));
  }

  /** Stores the parts that have changed, with a turn for others after each. */
  async write(entries: () => Iterable<SnapshotEntry>, turn: () => Promise<void>): Promise<void> {
    const version = await this.#version();
    const changed = new Map<number, SnapshotEntry[]>([...this.#dirty].map((part) => [part, []]));
    const digested = new Map(
      [...this.#dirty].map((part) => [part % digestParts, [] as SnapshotEntry[]]),
    );
    this.#dirty.clear();
    for (const entry of entries()) {
      const part = partOf(entry.uri);
      changed.get(part)?.push(entry);
      digested.get(part % digestParts)?.push(entry);
    }
    const store = async (key: string, own: readonly SnapshotEntry[], packed: PartOf) => {
      if (own.length === 0) await this.#storage.delete(key);
      else await this.#storage.set(key, packPart(packed(own), version));
      await turn();
    };
    // Digests come last: where these are cut short, they are of other summaries and say so.
    for (const [part, own] of changed) await store(`${summariesKey}${part}`, own, summariesPart);
    for (const [part, own] of digested) await store(`${digestsKey}${part}`, own, digestsPart);
  }

  async *#read<Entry>(
    begin: string,
    entriesIn: (part: SnapshotPart) => readonly Entry[],
  ): AsyncGenerator<readonly Entry[]> {
    const [version, all] = await Promise.all([this.#version(), this.#storage.keys()]);
    const keys = all.filter((key) => key.startsWith(begin));
    const asked = keys.slice(0, atOnce).map((key) => this.#get(key));
    for (const [index, key] of keys.entries()) {
      const file = await asked.shift();
      const next = keys[index + atOnce];
      if (next !== undefined) asked.push(this.#get(next));
      if (file !== undefined && 'error' in file) throw file.error;
      const part = unpackPart(file?.bytes ?? nothing, version);
      if (part === undefined) await this.#storage.delete(key);
      else yield entriesIn(part);
    }
  }

  /** Never rejects: it may be some time until somebody looks at what came of it. */
  async #get(key: string): Promise<{ readonly bytes: Uint8Array | undefined } | Failed> {
    try {
      return { bytes: await this.#storage.get(key) };
    } catch (error) {
      return { error };
    }
  }
}

function partOf(uri: ArticleUri): number {
  let code = 0;
  for (let at = 0; at < uri.length; at += 1) code = (code * 31 + uri.charCodeAt(at)) % 1_000_003;
  return code % summaryParts;
}
