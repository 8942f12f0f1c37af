import { Emitter } from '../session/event.ts';

/** Whether the articles of the folder are still being searched for and read, for whoever needs all of them. */
export class FolderReading {
  readonly #ended = new Emitter<void>();
  /** Nothing is known before the first search. */
  #isGoing = true;

  begin(): void {
    this.#isGoing = true;
  }

  end(): void {
    this.#isGoing = false;
    this.#ended.fire();
  }

  /** Settles when all that was found is read. */
  async done(): Promise<void> {
    if (!this.#isGoing) return;
    await new Promise<void>((resolve) => {
      const listening = this.#ended.event(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  dispose(): void {
    this.#ended.dispose();
  }
}
