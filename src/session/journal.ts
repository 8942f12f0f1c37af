import { hash } from '../core/text/hash.ts';
import { isAsideKey } from './asides.ts';
import type { Storage } from './ports.ts';
import { parseUnwritten, type Unwritten } from './unwritten.ts';
import type { YamlUri } from './uris.ts';

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
    const keys = (await this.#storage.keys()).filter((key) => !isAsideKey(key));
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

  async #deleteAll(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#storage.delete(key);
  }
}

/** A key that is fit for a file name, however long the address is. */
function keyOf(uri: YamlUri, version: number): string {
  return `${hash(uri)}-${version}`;
}

function versionOf(key: string): number {
  return Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
}
