import type { Clock, Files, Ports, Storage } from '../../../src/session/ports.ts';
import type { ArticleUri, FileUri } from '../../../src/session/uris.ts';

/** How a write goes wrong: after that much of the text, or before anything is touched. */
interface Failure {
  readonly afterCharacters?: number;
}

/** A folder in memory. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  readonly writes: string[] = [];
  /** What a file was last to become, whether that worked or not. */
  readonly wanted = new Map<string, string | undefined>();
  /** Only the next write goes wrong. */
  failNext: Failure | undefined;
  /** Every write goes wrong. */
  full: Failure | undefined;
  /** The next write never ends: whoever waits for it is killed. */
  hangNext: Failure | undefined;

  async read(uri: FileUri): Promise<string | undefined> {
    return this.texts.get(uri);
  }

  async exists(uri: FileUri): Promise<boolean> {
    return this.texts.has(uri);
  }

  async write(uri: FileUri, text: string): Promise<void> {
    await this.#goWrong(uri, text);
    this.writes.push(uri);
    this.texts.set(uri, text);
  }

  async remove(uri: FileUri): Promise<void> {
    await this.#goWrong(uri, undefined);
    this.texts.delete(uri);
  }

  async #goWrong(uri: FileUri, text: string | undefined): Promise<void> {
    this.wanted.set(uri, text);
    const { hangNext, failNext = this.full } = this;
    const { afterCharacters } = hangNext ?? failNext ?? {};
    this.hangNext = undefined;
    this.failNext = undefined;
    if (text !== undefined && afterCharacters !== undefined) {
      this.texts.set(uri, text.slice(0, afterCharacters));
    }
    if (hangNext !== undefined) await new Promise(() => undefined);
    if (failNext !== undefined) throw new Error('disk full');
  }
}

/** Time that passes when a test says so; a turn of no length passes by itself. */
export class ManualClock implements Clock {
  #now = 0;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void) {
    if (milliseconds === 0) queueMicrotask(callback);
    if (milliseconds === 0) return { dispose: () => undefined };
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    return {
      dispose: () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      },
    };
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
  }
}

export class MemoryStorage<Content = string> implements Storage<Content> {
  readonly contents = new Map<string, Content>();

  async keys() {
    return [...this.contents.keys()];
  }

  async get(key: string) {
    return this.contents.get(key);
  }

  async set(key: string, content: Content) {
    this.contents.set(key, content);
  }

  async delete(key: string) {
    this.contents.delete(key);
  }
}

export interface MemoryPorts extends Ports {
  readonly files: MemoryFiles;
  readonly storage: MemoryStorage;
  readonly clock: ManualClock;
  readonly logged: string[];
}

/** Everything a session needs, in memory. */
export function memoryPorts(): MemoryPorts {
  const logged: string[] = [];
  return {
    files: new MemoryFiles(),
    storage: new MemoryStorage(),
    clock: new ManualClock(),
    logged,
    log: (message) => logged.push(message),
  };
}

export const article = 'file:///news/river.txt' as ArticleUri;
export const sidecar = `${article}.claims.yaml`;
