import type { Output } from './output.ts';
import { UnreadableInput } from './unreadableInput.ts';

/** Lets a command go on past files that cannot be read, each complained about once. */
export class Complaints {
  readonly #output: Output;
  readonly #messages = new Set<string>();

  constructor(output: Output) {
    this.#output = output;
  }

  get areEmpty(): boolean {
    return this.#messages.size === 0;
  }

  /** What a task gives; undefined, after a complaint, where it ends in an UnreadableInput. */
  async orUndefined<T>(task: Promise<T>): Promise<T | undefined> {
    try {
      return await task;
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error;
      this.add(error.message);
      return undefined;
    }
  }

  add(message: string): void {
    if (!this.#messages.has(message)) this.#output.complain(message);
    this.#messages.add(message);
  }
}
