/**
 * Lets keys that go on to another claim take turns. The first finds its claim before anything is awaited: what comes
 * right behind it, to go to another claim perhaps, must not change what it is about.
 */
export class Turns {
  #last: Promise<unknown> | undefined;

  /** Whether some key has not gone on yet. */
  get isTaken(): boolean {
    return this.#last !== undefined;
  }

  /** Settles as the turn does. One that fails does not hold up the next. */
  take<T>(turn: () => Promise<T>): Promise<T> {
    const current = this.#last === undefined ? turn() : this.#last.then(turn, turn);
    this.#last = current;
    const forget = () => {
      if (this.#last === current) this.#last = undefined;
    };
    current.then(forget, forget);
    return current;
  }
}
