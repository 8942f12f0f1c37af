/** What was said last of each of many things, in words: so that nothing is told again that is still the same. */
export class LastSaid<T> {
  readonly #said = new Map<T, string>();

  /** Whether this is something else than what was said of it before; nothing was said at first. */
  isNew(of: T, said: string): boolean {
    if ((this.#said.get(of) ?? '') === said) return false;
    if (said === '') this.#said.delete(of);
    else this.#said.set(of, said);
    return true;
  }
}
