/** Runs tasks one after the other for each key; tasks of different keys do not wait for each other. */
export class TaskQueue<K> {
  readonly #last = new Map<K, Promise<unknown>>();

  /** Settles as the task does. A task that fails does not hold up the next. */
  run<T>(key: K, task: () => Promise<T>): Promise<T> {
    const previous = this.#last.get(key) ?? Promise.resolve();
    const current = previous.then(task, task);
    this.#last.set(key, current);
    const forget = () => {
      if (this.#last.get(key) === current) this.#last.delete(key);
    };
    current.then(forget, forget);
    return current;
  }
}
