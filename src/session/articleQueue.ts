import type { ArticleUri } from './uris.ts';

/** Articles in the order in which they are to be read; each comes out once. */
export class ArticleQueue {
  readonly #waiting: Set<ArticleUri>;
  readonly #preferred: ArticleUri[] = [];
  #all: number;
  #done = 0;
  #leave: () => void = () => undefined;
  /** Settles when nobody reads them any more. */
  readonly left = new Promise<void>((resolve) => {
    this.#leave = resolve;
  });

  constructor(uris: readonly ArticleUri[]) {
    this.#waiting = new Set(uris);
    this.#all = this.#waiting.size;
  }

  get all(): number {
    return this.#all;
  }

  /** How many are read, or could not be; those that are being read do not count. */
  get done(): number {
    return this.#done;
  }

  add(uri: ArticleUri): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#all += 1;
  }

  /** The one that was asked for last comes first. */
  prefer(uri: ArticleUri): void {
    if (this.#waiting.has(uri)) this.#preferred.push(uri);
  }

  next(): ArticleUri | undefined {
    for (let uri = this.#preferred.pop(); uri !== undefined; uri = this.#preferred.pop()) {
      if (this.#waiting.delete(uri)) return uri;
    }
    const [uri] = this.#waiting;
    if (uri !== undefined) this.#waiting.delete(uri);
    return uri;
  }

  /** One that came out is done with. */
  finish(): void {
    this.#done += 1;
  }

  /** Those that still wait are not read. */
  leave(): void {
    this.#waiting.clear();
    this.#leave();
  }
}
