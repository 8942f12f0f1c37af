import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Storage } from './ports.ts';
import type { YamlUri } from './uris.ts';

/** A sidecar or codebook that is not on disk yet as it was decided. */
export interface Unwritten {
  readonly uri: YamlUri;
  /** What the file held when that was decided; undefined where there was none. */
  readonly before: string | undefined;
  /** What it is to hold; undefined where it is to go. */
  readonly after: string | undefined;
}

interface Entry {
  readonly unwritten: Unwritten;
  /** Where it is stored, the latest last; more than one only while an older one is being replaced. */
  readonly keys: readonly string[];
}

/**
 * Remembers files until they are whole on disk, because no way of writing through an editor's API is
 * atomic: a crash half-way leaves the file empty, cut or missing. A file has one entry at most.
 */
export class Journal {
  readonly #storage: Storage;
  readonly #entries = new Map<YamlUri, Entry>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** The files with an entry. */
  get uris(): readonly YamlUri[] {
    return [...this.#entries.keys()];
  }

  get(uri: YamlUri): Unwritten | undefined {
    return this.#entries.get(uri)?.unwritten;
  }

  /**
   * To be called before the file is touched; where this rejects, it must not be. An entry from before is
   * deleted only when the new one is stored, which a crash may cut.
   */
  async begin(unwritten: Unwritten): Promise<void> {
    const { uri } = unwritten;
    const older = this.#entries.get(uri)?.keys ?? [];
    const key = keyOf(uri, versionOf(older.at(-1) ?? '') + 1);
    this.#entries.set(uri, { unwritten, keys: [...older, key] });
    await this.#storage.set(key, JSON.stringify(unwritten));
    await this.#deleteAll(older);
    this.#entries.set(uri, { unwritten, keys: [key] });
  }

  /** To be called when the file is as it is to be. */
  async end(uri: YamlUri): Promise<void> {
    await this.#deleteAll(this.#entries.get(uri)?.keys ?? []);
    this.#entries.delete(uri);
  }

  /** Takes what an earlier run left behind. */
  async load(): Promise<void> {
    const keys = (await this.#storage.keys()).filter((key) => !key.startsWith(asidePrefix));
    for (const key of keys.toSorted((a, b) => versionOf(a) - versionOf(b))) {
      const unwritten = parseUnwritten(await this.#storage.get(key));
      if (unwritten === undefined) await this.#storage.delete(key);
      else {
        const older = this.#entries.get(unwritten.uri)?.keys ?? [];
        this.#entries.set(unwritten.uri, { unwritten, keys: [...older, key] });
      }
    }
  }

  /** The file of an entry goes by another name now, which has no entry. */
  async move(uri: YamlUri, to: YamlUri): Promise<void> {
    const unwritten = this.get(uri);
    if (unwritten === undefined) return;
    await this.begin({ ...unwritten, uri: to });
    await this.end(uri);
  }

  /** Keeps an entry for somebody to look at, out of the way of new ones. */
  async setAside(uri: YamlUri): Promise<void> {
    const json = JSON.stringify(this.get(uri));
    await this.#storage.set(asidePrefix + hash(json), json);
    await this.end(uri);
  }

  async #deleteAll(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#storage.delete(key);
  }
}

const asidePrefix = 'aside-';

/** A key that is fit for a file name, however long the address is. */
function keyOf(uri: YamlUri, version: number): string {
  return `${hash(uri)}-${version}`;
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function versionOf(key: string): number {
  return Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
}

/** An entry that was itself cut by the crash says nothing: its file had not been touched yet. */
function parseUnwritten(json: string | undefined): Unwritten | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return isEntry(value)
      ? { uri: value.uri, before: value.before, after: value.after }
      : undefined;
  } catch {
    return undefined;
  }
}

/** JSON leaves out what is undefined. */
function isEntry(value: unknown): value is Pick<Unwritten, 'uri'> & Partial<Unwritten> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    ('before' in value || 'after' in value) &&
    (!('before' in value) || typeof value.before === 'string') &&
    (!('after' in value) || typeof value.after === 'string')
  );
}
