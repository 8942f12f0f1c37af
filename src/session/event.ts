/** Anything that ends: a listener, a watch, a timer. */
export interface Disposable {
  dispose(): void;
}

/** A subscription to something that happens; the listener is called until it is disposed. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The owner's side of an event. Calls listeners in the order in which they came. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return { dispose: () => this.#listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
