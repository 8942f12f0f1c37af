import { commands } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Clock } from '../session/ports.ts';

/**
 * What `when` clauses of keys, menus and texts ask of Standpoint. VS Code hears of changes alone, each of which is a
 * message to its window; of what holds at the start a turn later, when all that Standpoint can do is registered. That
 * is all of it, since a window remembers what an earlier extension host has said.
 */
export class ContextKeys implements Disposable {
  readonly #values = new Map<string, boolean | readonly string[]>();
  #starting: Disposable | undefined;

  constructor(clock: Clock) {
    this.#starting = clock.after(0, () => {
      this.#starting = undefined;
      for (const key of this.#values.keys()) this.#tell(key);
    });
  }

  /** A list counts as changed when it is another one, whatever is in it. */
  set(key: string, value: boolean | readonly string[]): void {
    if (this.#values.get(key) === value) return;
    this.#values.set(key, value);
    if (this.#starting === undefined) this.#tell(key);
  }

  dispose(): void {
    this.#starting?.dispose();
  }

  #tell(key: string): void {
    commands.executeCommand('setContext', key, this.#values.get(key));
  }
}
