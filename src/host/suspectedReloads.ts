import { FileSystemError, type TextDocument, workspace } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Clock } from '../session/ports.ts';

/** Milliseconds to wait for VS Code's word that a document is dirty, which comes right after its change. */
const patience = 100;

/**
 * Tells a document that was reloaded from disk from one that somebody begins to edit. Both change while
 * they are clean: that an edit made a document dirty, VS Code says in an event of its own, which comes
 * after that of the edit. A reload makes it no such, and leaves it as it is on disk.
 */
export class SuspectedReloads implements Disposable {
  readonly #clock: Clock;
  readonly #look: (document: TextDocument) => void;
  readonly #suspects = new Map<TextDocument, Disposable>();

  /** `look` is called for a document that may have been reloaded: see `isReloaded`. */
  constructor(clock: Clock, look: (document: TextDocument) => void) {
    this.#clock = clock;
    this.#look = look;
  }

  /** A clean document has changed. */
  suspect(document: TextDocument): void {
    this.cancel(document);
    const timer = this.#clock.after(patience, () => {
      this.#suspects.delete(document);
      this.#look(document);
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

/** Whether a document is what its file is: on a busy machine, word that it is dirty may be late. */
export async function isReloaded(document: TextDocument): Promise<boolean> {
  if (document.isDirty) return false;
  try {
    const bytes = await workspace.fs.readFile(document.uri);
    const onDisk = await workspace.decode(bytes, { uri: document.uri });
    return !document.isDirty && inLf(onDisk) === inLf(document.getText());
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** VS Code makes the line ends of a document all the same. */
function inLf(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
