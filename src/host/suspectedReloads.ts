import { FileSystemError, l10n, type TextDocument, workspace } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Host } from './host.ts';

/** Milliseconds to wait for VS Code's word that a document is dirty, which comes right after its change. */
const patience = 100;

/**
 * Tells a document that was reloaded from disk from one that somebody begins to edit. Both change while
 * they are clean: that an edit made a document dirty, VS Code says in an event of its own, which comes
 * after that of the edit. A reload makes it no such, and leaves it as it is on disk.
 */
export class SuspectedReloads implements Disposable {
  readonly #host: Host;
  readonly #reloaded: (document: TextDocument) => Promise<void>;
  readonly #suspects = new Map<TextDocument, Disposable>();

  constructor(host: Host, reloaded: (document: TextDocument) => Promise<void>) {
    this.#host = host;
    this.#reloaded = reloaded;
  }

  /** A clean document has changed. */
  suspect(document: TextDocument): void {
    this.cancel(document);
    const timer = this.#host.ports.clock.after(patience, () =>
      this.#host.attend(l10n.t('reading an article'), () => this.#look(document, timer)),
    );
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

  /** On a busy machine the word comes late: it may be dirty, and saved, while its file is being read. */
  async #look(document: TextDocument, suspicion: Disposable): Promise<void> {
    const isAsItsFile = await isAsOnDisk(document);
    if (this.#suspects.get(document) !== suspicion) return;
    this.#suspects.delete(document);
    if (isAsItsFile) await this.#reloaded(document);
  }
}

async function isAsOnDisk(document: TextDocument): Promise<boolean> {
  try {
    const bytes = await workspace.fs.readFile(document.uri);
    const onDisk = await workspace.decode(bytes, { uri: document.uri });
    return inLf(onDisk) === inLf(document.getText());
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** VS Code makes the line ends of a document all the same. */
function inLf(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
