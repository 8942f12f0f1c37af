import type { Memento } from 'vscode';

const memoryKey = 'recents';
const kept = 10;

/** What was chosen lately, by what it is. */
export type RecentKind = 'actors' | 'targets' | 'stances';

/** What was chosen lately in this workspace, the latest first; only to offer it first, never a decision. */
export class Recents {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** None where what is remembered was written by a version that kept it in another form. */
  of(kind: RecentKind): readonly string[] {
    const value = this.#all()[kind];
    if (!Array.isArray(value)) return [];
    return value.filter((one) => typeof one === 'string' && one !== '').slice(0, kept);
  }

  /** Remembers that something was chosen just now. */
  async note(kind: RecentKind, chosen: string): Promise<void> {
    const others = this.of(kind).filter((one) => one !== chosen);
    const all = { ...this.#all(), [kind]: [chosen, ...others].slice(0, kept) };
    await this.#memory.update(memoryKey, all);
  }

  #all(): { readonly [kind: string]: unknown } {
    const value: unknown = this.#memory.get(memoryKey);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }
}
