import type { TextEdit } from '../core/text/span.ts';
import type { Disposable } from './event.ts';
import type { Clock } from './ports.ts';
import type { Session } from './session.ts';
import type { ArticleUri } from './uris.ts';

/** Milliseconds to wait for the word that a document is dirty, which comes right after its change. */
const patience = 100;

/** What an editor tells of one change of an article's document. */
export interface DocumentChange {
  readonly uri: ArticleUri;
  /** They refer to the text before. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** Whether it was dirty when it changed. One without a file counts as dirty: it is never reloaded. */
  readonly isDirty: boolean;
}

/** What a session's documents need from whoever has the editor. */
interface Surroundings {
  readonly clock: Clock;
  /** The text of an article's file, whatever an editor shows; undefined where there is none. */
  readonly onDisk: (uri: ArticleUri) => Promise<string | undefined>;
  /** Does work that nobody waits for. */
  readonly attend: (work: () => Promise<void>) => unknown;
}

/** A change that may have been a reload. */
interface Suspicion {
  readonly text: string;
  readonly timer: Disposable;
}

/**
 * Tells the session of what happens to the text of open articles, and tells documents that were reloaded
 * from disk from those that somebody begins to edit. Both change while they are clean: that an edit made a
 * document dirty, an editor says in a word of its own, which comes after the edit and before anything else
 * that happens to the document. A reload makes it no such, and leaves it as it is on disk.
 */
export class DocumentChanges implements Disposable {
  readonly #session: Session;
  readonly #surroundings: Surroundings;
  readonly #suspicions = new Map<ArticleUri, Suspicion>();

  constructor(session: Session, surroundings: Surroundings) {
    this.#session = session;
    this.#surroundings = surroundings;
  }

  changed({ uri, edits, text, isDirty }: DocumentChange): void {
    this.#confirm(uri);
    this.#session.edit(uri, edits, text);
    if (!isDirty) this.#suspect(uri, text);
  }

  /** The word that a document is dirty now: its latest change was an edit. */
  becameDirty(uri: ArticleUri): void {
    this.#take(uri);
  }

  saved(uri: ArticleUri): Promise<void> {
    this.#confirm(uri);
    return this.#session.save(uri);
  }

  closed(uri: ArticleUri): Promise<void> {
    this.#confirm(uri);
    return this.#session.close(uri);
  }

  /** What is still being looked at comes to nothing. */
  dispose(): void {
    for (const { timer } of this.#suspicions.values()) timer.dispose();
    this.#suspicions.clear();
  }

  #suspect(uri: ArticleUri, text: string): void {
    const { clock, attend } = this.#surroundings;
    const timer = clock.after(patience, () => attend(() => this.#look(uri, suspicion)));
    const suspicion = { text, timer };
    this.#suspicions.set(uri, suspicion);
  }

  /** The next thing happens to a document and it was not said to be dirty: its latest change was a reload. */
  #confirm(uri: ArticleUri): void {
    const suspicion = this.#take(uri);
    if (suspicion === undefined) return;
    this.#surroundings.attend(() => this.#session.reload(uri, suspicion.text));
  }

  /** On a busy machine the word comes late: it may be dirty, and saved, while its file is being read. */
  async #look(uri: ArticleUri, suspicion: Suspicion): Promise<void> {
    const onDisk = await this.#surroundings.onDisk(uri);
    if (this.#suspicions.get(uri) !== suspicion) return;
    this.#suspicions.delete(uri);
    if (onDisk !== undefined && inLf(onDisk) === inLf(suspicion.text))
      await this.#session.reload(uri, suspicion.text);
  }

  #take(uri: ArticleUri): Suspicion | undefined {
    const suspicion = this.#suspicions.get(uri);
    suspicion?.timer.dispose();
    this.#suspicions.delete(uri);
    return suspicion;
  }
}

/** An editor makes the line ends of a document all the same. */
function inLf(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
