import assert from 'node:assert/strict';
import type { Session } from '../../../../src/session/session.ts';
import { type ArticleUri, type CodebookUri, classify } from '../../../../src/session/uris.ts';
import { type MemoryPorts, memoryPorts } from '../memory.ts';
import { sorted, type Texts } from './files.ts';
import type { Folder } from './folder.ts';
import { articlesOf, type Begin, settle, startOn } from './shown.ts';

/** The session of a sitting over a folder, with the files of that. */
export class Workplace {
  readonly ports: MemoryPorts;
  readonly #begin: Begin | undefined;
  /** The session has not heard of the latest change of a file. */
  isStale = false;
  #session: Session;

  private constructor(ports: MemoryPorts, session: Session, begin: Begin | undefined) {
    this.ports = ports;
    this.#session = session;
    this.#begin = begin;
  }

  static async in(folder: Folder, begin?: Begin): Promise<Workplace> {
    const ports = memoryPorts();
    for (const [uri, text] of Object.entries(folder)) ports.files.texts.set(uri, text);
    return new Workplace(ports, await startOn(ports, begin), begin);
  }

  get session(): Session {
    return this.#session;
  }

  /** The files as they are now. */
  get texts(): Texts {
    return new Map(this.ports.files.texts);
  }

  get articles(): readonly ArticleUri[] {
    return articlesOf(this.ports);
  }

  get codebooks(): readonly CodebookUri[] {
    const files = [...this.ports.files.texts.keys()].map(classify);
    return files.flatMap((file) => (file?.is === 'codebook' ? file.uri : []));
  }

  /** Something could not be written yet. */
  get isLate(): boolean {
    return this.ports.storage.contents.size > 0;
  }

  settle(): Promise<void> {
    return settle(this.#session, this.ports);
  }

  /** A new session takes over, where the old one may have been killed. */
  async startAnew(): Promise<void> {
    this.#session = await startOn(this.ports, this.#begin);
    this.isStale = false;
  }

  /** Where everything is on disk, nothing but a decision writes to it. */
  async writesNothing(act: () => Promise<void>): Promise<void> {
    const [before, wasLate] = [this.texts, this.isLate];
    await act();
    await this.settle();
    if (!wasLate) assert.deepEqual(sorted(this.texts), sorted(before), 'nothing is written');
  }
}
