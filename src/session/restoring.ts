import type { ArticleReader } from './articleReader.ts';
import { type Disposable, Emitter } from './event.ts';
import type { FolderMemory } from './folderMemory.ts';
import type { Clock } from './ports.ts';
import type { Reading } from './reading.ts';
import type { Shelf } from './shelf.ts';
import { Turns } from './turns.ts';

/** What is restored, and who is told of it. */
interface Restored {
  readonly memory: FolderMemory;
  readonly shelf: Shelf;
  readonly reader: ArticleReader;
  readonly reading: Reading;
}

/**
 * Lists a folder as it was last, until its files are read. First all that lists count and group by, which is little;
 * then the claims themselves, which take eight times as many bytes.
 */
export class Restoring implements Disposable {
  readonly #of: Restored;
  readonly #turns: Turns;
  readonly #didList = new Emitter<void>();
  #listed: Promise<void> = Promise.resolve();
  #whole: Promise<void> = Promise.resolve();
  /** Fired when all articles are listed with the numbers of their claims. */
  readonly onDidList = this.#didList.event;

  constructor(clock: Clock, of: Restored) {
    this.#of = of;
    this.#turns = new Turns(clock);
  }

  /** Settles when all is there. */
  begin(): Promise<void> {
    this.#listed = this.#list();
    this.#whole = this.#complete();
    return this.#whole;
  }

  /** Settles when all articles are listed. */
  get listed(): Promise<void> {
    return this.#listed;
  }

  /** Settles when they have their claims: until then, an article that is listed as it was last seems to have none. */
  get whole(): Promise<void> {
    return this.#whole;
  }

  dispose(): void {
    this.#didList.dispose();
  }

  async #list(): Promise<void> {
    const { memory, reader, reading } = this.#of;
    let listed = 0;
    await memory.list((uris) => {
      listed += uris.length;
      if (listed > 0) reading.expect(listed);
      for (const uri of uris) reader.tell(uri);
    });
    if (listed > 0) this.#didList.fire();
  }

  async #complete(): Promise<void> {
    await this.#listed;
    const { memory, reader, shelf } = this.#of;
    await memory.complete((uri) => reader.tell(uri));
    await this.#turns.run(shelf.speakers.look());
  }
}
