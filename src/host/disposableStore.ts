import type { Disposable } from '../session/event.ts';

/** Owns things that end and ends them together, the last one first. */
export class DisposableStore implements Disposable {
  readonly #owned: Disposable[] = [];

  /** Takes ownership and gives back what it was given, so that it can stand in an initialiser. */
  add<T extends Disposable>(owned: T): T {
    this.#owned.push(owned);
    return owned;
  }

  dispose(): void {
    for (const owned of this.#owned.splice(0).reverse()) owned.dispose();
  }
}
