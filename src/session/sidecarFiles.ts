import type { Journal } from './journal.ts';
import type { Files } from './ports.ts';
import type { SidecarUri } from './uris.ts';

/** Writes sidecars so that a crash half-way loses nothing. */
export class SidecarFiles {
  readonly #files: Files;
  readonly #journal: Journal;

  constructor(files: Files, journal: Journal) {
    this.#files = files;
    this.#journal = journal;
  }

  read(uri: SidecarUri): Promise<string | undefined> {
    return this.#files.read(uri);
  }

  /** Turns the file from `before` into `after`; no text, no file. Rejects when it could not. */
  async write(
    uri: SidecarUri,
    before: string | undefined,
    after: string | undefined,
  ): Promise<void> {
    if (after === undefined) return this.#files.remove(uri);
    await this.#journal.begin(uri, after);
    try {
      await this.#files.write(uri, after);
    } catch (error) {
      // A write that never began is forgotten; one that broke off stays in the journal to be mended.
      if ((await this.#files.read(uri)) === before) await this.#journal.end(uri);
      throw error;
    }
    await this.#journal.end(uri);
  }
}
