import { message } from '../core/messages/message.ts';
import type { Reanchoring } from '../core/sidecar/reanchor.ts';
import type { TextEdit } from '../core/text/span.ts';
import { Article } from './article.ts';
import type { Codebooks } from './codebooks.ts';
import { type Disposable, Emitter } from './event.ts';
import type { PendingChanges } from './pendingChanges.ts';
import type { Ports } from './ports.ts';
import { Refusal } from './refusal.ts';
import { Settling } from './settling.ts';
import type { SidecarFiles, SidecarState } from './sidecarFiles.ts';
import { TaskQueue } from './taskQueue.ts';
import { type ArticleUri, afterMove, fileName, type Move, sidecarOf } from './uris.ts';

/**
 * Every article that is known, by address. All that is done to one article goes through its queue,
 * one thing after the other, so that a slow read never overtakes a newer one.
 */
export class Library implements Disposable {
  readonly #ports: Ports;
  readonly #codebooks: Codebooks;
  readonly #sidecars: SidecarFiles;
  readonly #pending: PendingChanges;
  readonly #articles = new Map<ArticleUri, Article>();
  /** The texts of articles that an editor shows, unsaved changes included. */
  readonly #live = new Map<ArticleUri, string>();
  /** What the latest search of the folder found; undefined before the first. */
  #found: ReadonlySet<ArticleUri> | undefined;
  /** What was moved since then, by its new address, or admitted. */
  readonly #arrived = new Set<ArticleUri>();
  readonly #settling: Settling;
  readonly #queue = new TaskQueue<ArticleUri>();
  readonly #changed = new Emitter<ArticleUri>();

  /** Fired when what is shown of an article is no longer right. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: Ports, codebooks: Codebooks, sidecars: SidecarFiles, pending: PendingChanges) {
    this.#ports = ports;
    this.#codebooks = codebooks;
    this.#sidecars = sidecars;
    this.#pending = pending;
    this.#settling = new Settling(ports.clock);
    this.#settling.onDue((uri) => this.#settle(uri));
  }

  /** All articles in the order of their addresses. */
  all(): readonly Article[] {
    return [...this.#articles.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  get(uri: ArticleUri): Article | undefined {
    return this.#articles.get(uri);
  }

  /** Whether a file counts among the articles, also where it could not be read as one. */
  knows(uri: ArticleUri): boolean {
    return this.#articles.has(uri) || this.#found?.has(uri) === true;
  }

  /** Whether an article lies in a folder or one below it. */
  knowsIn(folder: string): boolean {
    return [...this.#articles.keys()].some((uri) => uri.startsWith(`${folder}/`));
  }

  /** What somebody decides on is an article, though no search has found it yet or the settings leave it out. */
  async admit(uri: ArticleUri): Promise<void> {
    if (this.#articles.has(uri)) return;
    this.#arrived.add(uri);
    await this.refresh(uri);
  }

  /** Does something to an article after everything that was asked of it before. */
  run<T>(uri: ArticleUri, task: () => Promise<T>): Promise<T> {
    return this.#queue.run(uri, task);
  }

  /**
   * Brings an article and its sidecar up to date with what is on disk. Forgets it when both are gone, and
   * when neither an editor shows it nor the folder has it: it was known only while it was open.
   */
  refresh(uri: ArticleUri): Promise<void> {
    return this.run(uri, async () => {
      const onDisk = this.#live.has(uri) ? undefined : await this.#ports.files.read(uri);
      const { text: read } = await this.#sidecars.read(sidecarOf(uri));
      const codebook = await this.#codebooks.nearest(uri);
      const isMissing = onDisk === undefined && !(await this.#ports.files.exists(uri));
      // Last of all, since an editor's text changes and claims are decided on while files are read.
      const text = this.#live.get(uri) ?? onDisk;
      const sidecar = this.#pending.textAfter(uri, read);
      const known = this.#articles.get(uri);
      if (!this.#isOurs(uri) || (text === undefined && sidecar === undefined)) {
        this.#forget(uri);
      } else if (known === undefined) {
        // Without its file, an article lives on as long as a sidecar has decisions on it.
        this.#articles.set(
          uri,
          new Article(uri, { text: text ?? '', isMissing, sidecar, codebook }),
        );
        this.#show(uri);
      } else if (known.update({ text: text ?? '', isMissing, sidecar, codebook })) {
        this.#show(uri);
      }
    });
  }

  /** Articles were moved, a folder of them perhaps: they are known at once where they are now. */
  async move(move: Move): Promise<void> {
    for (const { uri } of this.all()) {
      const to = afterMove(uri, move);
      if (to === uri) continue;
      this.#arrived.add(to);
      await this.refresh(uri);
      await this.refresh(to);
    }
  }

  /**
   * An editor shows the article from now on, or replaced its text by another that nobody typed; its
   * text is what the editor says. Edits may follow at once, so a known article takes it here and now.
   */
  open(uri: ArticleUri, text: string): Promise<void> {
    this.#live.set(uri, text);
    const known = this.#articles.get(uri);
    if (known !== undefined) {
      const { isMissing, sidecarText: sidecar, codebook } = known;
      if (known.update({ text, isMissing, sidecar, codebook })) this.#show(uri);
    }
    return this.refresh(uri);
  }

  /** As `open`, for a text that claims were followed to though nobody typed it. */
  reload(uri: ArticleUri, text: string): Promise<void> {
    this.#articles.get(uri)?.findAnew();
    this.#show(uri);
    return this.open(uri, text);
  }

  /** No editor shows the article any more; unsaved changes are gone. */
  close(uri: ArticleUri): Promise<void> {
    this.#live.delete(uri);
    // What the latest edits swallowed is still looked for, where the file now says what the editor did.
    return this.refresh(uri);
  }

  /** The text of an open article was edited: its claims follow at once, and are shown after a pause. */
  edit(uri: ArticleUri, edits: readonly TextEdit[], text: string): void {
    this.#live.set(uri, text);
    this.#articles.get(uri)?.edit(edits, text);
    this.#settling.postpone(uri);
  }

  /** An article that is decided on. Throws a Refusal where it is not known. */
  known(uri: ArticleUri): Article {
    const article = this.#articles.get(uri);
    if (article !== undefined) return article;
    throw new Refusal(message('not-an-article-of-the-folder', fileName(uri)));
  }

  /**
   * Takes this as the text of an article's sidecar, its records `renewed` perhaps. Throws a Refusal where
   * the article is not known.
   */
  takeSidecar(
    uri: ArticleUri,
    sidecar: string | undefined,
    renewed: readonly Reanchoring[] = [],
  ): Article {
    const article = this.known(uri);
    const { text, isMissing, codebook } = article;
    const sources = { text: text.text, isMissing, sidecar, codebook };
    if (article.update(sources, renewed)) this.#show(uri);
    return article;
  }

  /** Takes the text of a sidecar as just read or written, with what was decided since. Throws as `takeSidecar` does. */
  showSidecar(uri: ArticleUri, onDisk: string | undefined): void {
    this.takeSidecar(uri, this.#pending.textAfter(uri, onDisk));
  }

  /**
   * An article's sidecar for who is going to write it, see `SidecarFiles.readToWrite`. Where a decision is
   * set aside by that, what the file says is shown from then on. For tasks given to `run`.
   */
  async readToWrite(uri: ArticleUri): Promise<SidecarState> {
    try {
      return await this.#sidecars.readToWrite(sidecarOf(uri));
    } catch (error) {
      if (error instanceof Refusal && this.#articles.has(uri)) {
        this.showSidecar(uri, (await this.#sidecars.read(sidecarOf(uri))).text);
      }
      throw error;
    }
  }

  /**
   * These are the articles of the folder: forgets what is neither among them nor shown by an editor and
   * reads what is new. A file that fails is logged and holds up no other.
   */
  async takeFolder(found: ReadonlySet<ArticleUri>): Promise<void> {
    this.#found = found;
    this.#arrived.clear();
    for (const uri of [...this.#articles.keys()]) {
      if (!found.has(uri) && !this.#live.has(uri)) this.#forget(uri);
    }
    // An article that is shown but was not found may have lost its sidecar, with their folder perhaps.
    const shownOnly = [...this.#live.keys()].filter((uri) => !found.has(uri));
    const unread = [...found].filter((uri) => !this.#articles.has(uri));
    // One after the other, so that the editor's own requests get their turn in between.
    for (const uri of [...shownOnly, ...unread]) {
      if (this.#found !== found) return; // A newer search does the rest.
      await this.refresh(uri).catch((error) => this.#ports.log(`${uri} was not read`, error));
    }
  }

  /** Codebooks may have changed: every article asks for its own again, and others get their turn. */
  async refreshCodebooks(): Promise<void> {
    const uris = this.all().map(({ uri }) => uri);
    // What somebody looks at comes first.
    const inOrder = uris.toSorted((a, b) => Number(this.#live.has(b)) - Number(this.#live.has(a)));
    for (const uri of inOrder) {
      await this.refresh(uri);
      await new Promise<void>((resolve) => this.#ports.clock.after(0, resolve));
    }
  }

  dispose(): void {
    this.#settling.dispose();
    this.#changed.dispose();
  }

  /** Whether an article is shown by an editor or belongs to the folder, as far as that was searched. */
  #isOurs(uri: ArticleUri): boolean {
    const isOfFolder = this.#found?.has(uri) ?? true;
    return isOfFolder || this.#live.has(uri) || this.#arrived.has(uri);
  }

  #forget(uri: ArticleUri): void {
    this.#settling.forget(uri);
    if (this.#articles.delete(uri)) this.#changed.fire(uri);
  }

  /** Derives what is shown here and now, article by article, and not all at once in some view. */
  #show(uri: ArticleUri): void {
    const started = this.#ports.clock.now();
    this.#articles.get(uri)?.annotations;
    this.#settling.note(uri, this.#ports.clock.now() - started);
    this.#changed.fire(uri);
  }

  /** Settles an article slice by slice, with turns for others in between, and shows it then. */
  #settle(uri: ArticleUri): void {
    if (this.#articles.get(uri)?.settle() === false) this.#settling.goOn(uri);
    else this.#show(uri);
  }
}
