import type { TextDocument } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Clock } from '../session/ports.ts';

/** Milliseconds to wait for VS Code's word that a document is dirty, which comes right after its change. */
const patience = 100;

/**
 * Tells a document that was reloaded from disk from one that somebody begins to edit. Both change while
 * they are clean: that an edit made a document dirty, VS Code says in an event of its own, which comes
 * after that of the edit. A reload makes it no such.
 */
export class SuspectedReloads implements Disposable {
  readonly #clock: Clock;
  readonly #reloaded: (document: TextDocument) => void;
  readonly #suspects = new Map<TextDocument, Disposable>();

  constructor(clock: Clock, reloaded: (document: TextDocument) => void) {
    this.#clock = clock;
    this.#reloaded = reloaded;
  }

  /** A clean document has changed. */
  suspect(document: TextDocument): void {
    this.cancel(document);
    const timer = this.#clock.after(patience, () => {
      this.#suspects.delete(document);
      if (!document.isDirty) this.#reloaded(document);
    });
    this.#suspects.set(document, timer);
  }

  /** It is dirty, so somebody edits it. */
  cancel(document: TextDocument): void {
    this.#suspects.get(document)?.dispose();
    this.#suspects.delete(document);
  }

  dispose(): void {
    for (const timer of this.#suspects.values()) timer.dispose();
  }
}
