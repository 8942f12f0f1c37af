import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Files, Storage } from './ports.ts';
import type { SidecarUri } from './uris.ts';

interface Entry {
  readonly uri: SidecarUri;
  readonly text: string;
}

/**
 * Remembers the text of a sidecar while it is being written, because no way of writing through an
 * editor's API is atomic: a crash half-way leaves the file empty, cut or missing.
 */
export class Journal {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** To be called before the file is touched. */
  async begin(uri: SidecarUri, text: string): Promise<void> {
    await this.#storage.set(keyOf(uri), JSON.stringify({ uri, text } satisfies Entry));
  }

  /** To be called when the file is whole on disk. */
  async end(uri: SidecarUri): Promise<void> {
    await this.#storage.delete(keyOf(uri));
  }

  /**
   * Restores what an earlier run left half-written: where the file is empty, missing or a beginning
   * of the journalled text. Any other content was put there since and stays. An entry that cannot be
   * restored now stays for the next time. Returns which files it restored and what failed.
   */
  async recover(files: Files): Promise<Recovery> {
    const restored: SidecarUri[] = [];
    const failures: unknown[] = [];
    for (const key of await this.#storage.keys()) {
      try {
        const entry = parseEntry(await this.#storage.get(key));
        if (entry !== undefined && (await isCut(files, entry))) {
          await files.write(entry.uri, entry.text);
          restored.push(entry.uri);
        }
        await this.#storage.delete(key);
      } catch (error) {
        failures.push(error);
      }
    }
    return { restored, failures };
  }
}

/** What became of the texts that an earlier run left behind. */
export interface Recovery {
  readonly restored: readonly SidecarUri[];
  readonly failures: readonly unknown[];
}

/** A key that is fit for a file name, however long the address is. */
function keyOf(uri: SidecarUri): string {
  return bytesToHex(sha256(utf8ToBytes(uri)));
}

async function isCut(files: Files, entry: Entry): Promise<boolean> {
  const onDisk = (await files.read(entry.uri)) ?? '';
  return onDisk !== entry.text && entry.text.startsWith(onDisk);
}

/** An entry that was itself cut by the crash says nothing: its file had not been touched yet. */
function parseEntry(json: string | undefined): Entry | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}
