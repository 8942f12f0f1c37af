import { type Disposable, Emitter } from './event.ts';
import type { Ports } from './ports.ts';
import type { ArticleUri } from './uris.ts';

/**
 * Milliseconds without typing after which an article settles and what is shown of it is derived again. Longer than a
 * quick typist takes from one key to the next: after a shorter one, the key that follows is painted later.
 */
const typingPause = 250;
/** A long article is derived again less often: that takes at most this share of the time. */
const busyShare = 0.2;

/** When articles that are being typed in are due to settle: a while after the last key, slice by slice. */
export class Settling implements Disposable {
  readonly #clock: Ports['clock'];
  readonly #pending = new Map<ArticleUri, Disposable>();
  readonly #pauses = new Map<ArticleUri, number>();
  readonly #due = new Emitter<ArticleUri>();

  /** Fired with an article that is to settle by one slice. */
  readonly onDue = this.#due.event;

  constructor(clock: Ports['clock']) {
    this.#clock = clock;
  }

  /** Something was typed. */
  postpone(uri: ArticleUri): void {
    this.#await(uri, this.#pauses.get(uri) ?? typingPause);
  }

  /** There is another slice to do; others get their turn before. */
  goOn(uri: ArticleUri): void {
    this.#await(uri, 0);
  }

  /** Nothing is to settle any more. Returns whether anything was. */
  cancel(uri: ArticleUri): boolean {
    this.#pending.get(uri)?.dispose();
    return this.#pending.delete(uri);
  }

  /** Notes how long it takes, in milliseconds, to derive what is shown of an article. */
  note(uri: ArticleUri, took: number): void {
    this.#pauses.set(uri, Math.max(typingPause, took / busyShare));
  }

  forget(uri: ArticleUri): void {
    this.cancel(uri);
    this.#pauses.delete(uri);
  }

  dispose(): void {
    for (const pending of this.#pending.values()) pending.dispose();
    this.#due.dispose();
  }

  #await(uri: ArticleUri, milliseconds: number): void {
    this.cancel(uri);
    const fire = () => {
      this.#pending.delete(uri);
      this.#due.fire(uri);
    };
    this.#pending.set(uri, this.#clock.after(milliseconds, fire));
  }
}
