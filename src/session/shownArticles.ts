import type { TextEdit } from '../core/text/span.ts';
import type { ArticleReader } from './articleReader.ts';
import type { FolderMembers } from './folderMembers.ts';
import type { Settling } from './settling.ts';
import type { Shelf } from './shelf.ts';
import type { ArticleUri } from './uris.ts';

/** Where articles are, and who shows them. */
interface Shown {
  readonly shelf: Shelf;
  readonly members: FolderMembers;
  readonly settling: Settling;
  readonly reader: ArticleReader;
  /** Brings an article up to date with what is on disk, in its turn. */
  readonly refresh: (uri: ArticleUri) => Promise<void>;
}

/** Articles that editors show: their texts are what the editors say, and claims follow each edit. */
export class ShownArticles {
  readonly #shelf: Shelf;
  readonly #members: FolderMembers;
  readonly #settling: Settling;
  readonly #reader: ArticleReader;
  readonly #refresh: (uri: ArticleUri) => Promise<void>;

  constructor({ shelf, members, settling, reader, refresh }: Shown) {
    this.#shelf = shelf;
    this.#members = members;
    this.#settling = settling;
    this.#reader = reader;
    this.#refresh = refresh;
    settling.onDue((uri) => this.#settle(uri));
  }

  /**
   * An editor shows the article from now on, or replaced its text by another that nobody typed; its
   * text is what the editor says. Edits may follow at once, so a known article takes it here and now.
   */
  open(uri: ArticleUri, text: string): Promise<void> {
    this.#members.shown.set(uri, text);
    const known = this.#shelf.get(uri);
    if (known?.update({ ...known.sources, text })) this.#reader.show(uri);
    return this.#refresh(uri);
  }

  /** As `open`, for a text that claims were followed to though nobody typed it. */
  reload(uri: ArticleUri, text: string): Promise<void> {
    this.#shelf.get(uri)?.findAnew();
    this.#reader.show(uri);
    return this.open(uri, text);
  }

  /** No editor shows the article any more; unsaved changes are gone. */
  close(uri: ArticleUri): Promise<void> {
    this.#members.shown.delete(uri);
    // What the latest edits swallowed is still looked for, where the file now says what the editor did.
    return this.#refresh(uri);
  }

  /** The text of an open article was edited: its claims follow at once, and are shown after a pause. */
  edit(uri: ArticleUri, edits: readonly TextEdit[], text: string): void {
    this.#members.shown.set(uri, text);
    this.#shelf.get(uri)?.edit(edits, text);
    this.#settling.postpone(uri);
  }

  /**
   * Somebody decides on an article: who speaks in it is what its text says as it is, and not what it said before the
   * latest keys, of which a record would keep the actor.
   */
  settleNow(uri: ArticleUri): void {
    if (!this.#settling.cancel(uri)) return;
    const article = this.#shelf.awake(uri);
    let isSettled: boolean;
    do isSettled = article?.settle() ?? true;
    while (!isSettled);
    this.#reader.show(uri);
  }

  /** Settles an article slice by slice, with turns for others in between, and shows it then. */
  #settle(uri: ArticleUri): void {
    if (this.#shelf.awake(uri)?.settle() === false) this.#settling.goOn(uri);
    else this.#reader.show(uri);
  }
}
