import type { Storage } from './ports.ts';
import type { ArticleUri } from './uris.ts';

/** What was known of an article, and of which files. */
export interface SnapshotEntry {
  readonly uri: ArticleUri;
  /** Of its files and codebook, see `ArticleStamp`. */
  readonly stamp: string;
  /** A packed summary. */
  readonly packed: string;
}

/** Articles are kept in so many files: each is read and written in one go, which must not hold others up. */
const shards = 128;
/** Milliseconds without a change after which it is written. */
export const settledAfter = 5000;

/**
 * The summaries of all articles as they were last, in a storage of the extension's own: what a window shows
 * before it has read the folder. It may be gone, cut or of another version at any time; then there is none.
 */
export class Snapshot {
  readonly #storage: Storage;
  readonly #version: () => Promise<string>;
  readonly #dirty = new Set<number>();

  /** What another `version` of the extension has stored is not read. */
  constructor(storage: Storage, version: () => Promise<string>) {
    this.#storage = storage;
    this.#version = version;
  }

  /** Reads it part by part. What cannot be read is left out, and deleted. */
  async *read(): AsyncGenerator<readonly SnapshotEntry[]> {
    const version = await this.#version();
    for (const key of await this.#storage.keys()) {
      const entries = parseShard(await this.#storage.get(key), version);
      if (entries === undefined) await this.#storage.delete(key);
      else yield entries;
    }
  }

  /** What is stored of an article is no longer right. */
  touch(uri: ArticleUri): void {
    this.#dirty.add(shardOf(uri));
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Stores the parts that have changed, with a turn for others after each. */
  async write(entries: () => Iterable<SnapshotEntry>, turn: () => Promise<void>): Promise<void> {
    const version = await this.#version();
    const parts = new Map<number, SnapshotEntry[]>([...this.#dirty].map((shard) => [shard, []]));
    this.#dirty.clear();
    for (const entry of entries()) parts.get(shardOf(entry.uri))?.push(entry);
    for (const [shard, part] of parts) {
      if (part.length === 0) await this.#storage.delete(keyOf(shard));
      else await this.#storage.set(keyOf(shard), shardText(part, version));
      await turn();
    }
  }
}

function shardOf(uri: ArticleUri): number {
  let code = 0;
  for (let at = 0; at < uri.length; at += 1) code = (code * 31 + uri.charCodeAt(at)) % 1_000_003;
  return code % shards;
}

function keyOf(shard: number): string {
  return `part-${shard}.jsonl`;
}

/** One entry a line, between the version and the number of entries, which tells whether all are there. */
function shardText(entries: readonly SnapshotEntry[], version: string): string {
  const lines = entries.map(({ uri, stamp, packed }) => JSON.stringify([uri, stamp, packed]));
  return [version, ...lines, endOf(lines)].join('\n');
}

/** Tells whether all lines are there and are what was written. */
function endOf(lines: readonly string[]): string {
  let sum = 0;
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1)
      sum = (Math.imul(sum, 31) + line.charCodeAt(at)) | 0;
  }
  return `${lines.length} ${sum}`;
}

function parseShard(
  text: string | undefined,
  version: string,
): readonly SnapshotEntry[] | undefined {
  const [first, ...lines] = text?.split('\n') ?? [];
  const last = lines.pop();
  if (first !== version || last !== endOf(lines)) return undefined;
  return lines.map((line) => {
    const [uri, stamp, packed]: [ArticleUri, string, string] = JSON.parse(line);
    return { uri, stamp, packed };
  });
}
