import type { SummaryProblems } from '../core/corpus/articleSummary.ts';
import { message } from '../core/messages/message.ts';
import type { Reanchoring } from '../core/sidecar/reanchor.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import type { Place } from '../core/text/lines.ts';
import type { Span, TextEdit } from '../core/text/span.ts';
import type { Article } from './article.ts';
import type { ArticleSources } from './articleSources.ts';
import type { Codebooks } from './codebooks.ts';
import { type Disposable, Emitter } from './event.ts';
import { FolderMemory } from './folderMemory.ts';
import { Listing } from './listing.ts';
import type { PendingChanges } from './pendingChanges.ts';
import type { Ports, Summariser } from './ports.ts';
import { Reading } from './reading.ts';
import { Refusal } from './refusal.ts';
import { Settling } from './settling.ts';
import { Shelf } from './shelf.ts';
import type { SidecarFiles, SidecarState } from './sidecarFiles.ts';
import type { Speakers } from './speakers.ts';
import { summariserHere } from './summaries.ts';
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
  readonly #summariser: Summariser;
  readonly #shelf = new Shelf((uri) => this.#live.has(uri));
  /** The texts of articles that an editor shows, unsaved changes included. */
  readonly #live = new Map<ArticleUri, string>();
  /** What the latest search of the folder found; undefined before the first. */
  #found: ReadonlySet<ArticleUri> | undefined;
  /** What was moved since then, by its new address, or admitted. */
  readonly #arrived = new Set<ArticleUri>();
  /** Articles whose codebook has become another since they were read. */
  readonly #stale = new Set<ArticleUri>();
  readonly #memory: FolderMemory;
  /** Settles when lists show the folder as it was last. */
  #restored: Promise<void> = Promise.resolve();
  readonly #settling: Settling;
  readonly #queue = new TaskQueue<ArticleUri>();
  readonly #changed = new Emitter<ArticleUri>();
  /** Reads what a search of the folder has found. */
  readonly reading: Reading;

  /** Fired when what is shown of an article is no longer right. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: Ports, codebooks: Codebooks, sidecars: SidecarFiles, pending: PendingChanges) {
    this.#ports = ports;
    this.#codebooks = codebooks;
    this.#sidecars = sidecars;
    this.#pending = pending;
    this.#summariser = ports.summariser ?? summariserHere;
    this.#memory = new FolderMemory(ports, {
      shelf: this.#shelf,
      codebooks,
      isBusy: () => this.reading.progress !== undefined,
    });
    this.reading = new Reading(ports, {
      check: (uri) => this.#memory.isAsBefore(uri),
      read: (uri) => this.run(uri, () => this.#read(uri)),
      analyse: (uri) => this.run(uri, () => this.#analyse(uri)),
    });
    this.#settling = new Settling(ports.clock);
    this.#settling.onDue((uri) => this.#settle(uri));
  }

  /** What lists show of all articles, in the order of their addresses. */
  get listings(): readonly Listing[] {
    return this.#shelf.listings;
  }

  /** Who makes claims in which articles. */
  get speakers(): Speakers {
    return this.#shelf.speakers;
  }

  /** What lists show of an article. */
  listing(uri: ArticleUri): Listing | undefined {
    return this.#shelf.listing(uri);
  }

  /** An article to work on; one at rest is woken, which takes as long as reading its text and sidecar anew. */
  get(uri: ArticleUri): Article | undefined {
    return this.#shelf.get(uri);
  }

  /** The text of an article, which is not woken for it. */
  text(uri: ArticleUri): ArticleText | undefined {
    return this.#shelf.text(uri);
  }

  /** Where something stands that lists show of an article at rest, which takes no text to say. */
  placeInList(uri: ArticleUri, span: Span): Place | undefined {
    return this.#shelf.awake(uri) ? undefined : this.listing(uri)?.placeOf(span);
  }

  /** The text of an article's sidecar; the article is not woken for it. */
  sidecarText(uri: ArticleUri): string | undefined {
    return this.#shelf.sidecar(uri);
  }

  /** All that is wrong with the sidecar of an article, and its text. */
  problems(uri: ArticleUri): SummaryProblems {
    const awake = this.#shelf.awake(uri);
    const known = awake?.problems ?? this.listing(uri)?.summary.problems;
    return known ?? { text: this.sidecarText(uri) ?? '', problems: [] };
  }

  /** Whether a file counts among the articles, also where it could not be read as one. */
  knows(uri: ArticleUri): boolean {
    return this.#shelf.has(uri) || this.#found?.has(uri) === true;
  }

  /** Whether an article lies in a folder or one below it. */
  knowsIn(folder: string): boolean {
    return this.#shelf.uris.some((uri) => uri.startsWith(`${folder}/`));
  }

  /** What somebody decides on is an article, though no search has found it yet or the settings leave it out. */
  async admit(uri: ArticleUri): Promise<void> {
    if (this.#shelf.has(uri)) return;
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
      if (await this.#read(uri)) await this.#analyse(uri);
    });
  }

  /** As `refresh`, but for what the engine finds; returns whether that is to be looked for. */
  async #read(uri: ArticleUri): Promise<boolean> {
    this.#stale.delete(uri);
    const stamp = await this.#memory.stampOf(uri);
    const onDisk = this.#live.has(uri) ? undefined : await this.#ports.files.read(uri);
    const { text: read } = await this.#sidecars.read(sidecarOf(uri));
    const codebook = await this.#codebooks.nearest(uri);
    const isMissing = onDisk === undefined && !(await this.#ports.files.exists(uri));
    // Last of all, since an editor's text changes and claims are decided on while files are read.
    const text = this.#live.get(uri) ?? onDisk;
    const sidecar = this.#pending.textAfter(uri, read);
    if (!this.#isOurs(uri) || (text === undefined && sidecar === undefined)) {
      this.#forget(uri);
      return false;
    }
    // Without its file, an article lives on as long as a sidecar has decisions on it.
    const sources = { text: text ?? '', isMissing, sidecar, codebook };
    const awake = this.#shelf.awake(uri);
    if (awake !== undefined) {
      this.#memory.take(uri, this.#live.has(uri) ? undefined : stamp);
      if (awake.update(sources)) this.#show(uri);
      return false;
    }
    if (this.#live.has(uri)) {
      this.#memory.take(uri, undefined);
      this.#shelf.wake(uri, sources);
      this.#show(uri);
      return false;
    }
    return this.#rest(uri, sources, stamp);
  }

  /** Shows what was decided on an article that nobody works on; returns whether the engine has to read it. */
  async #rest(
    uri: ArticleUri,
    sources: ArticleSources,
    stamp: string | undefined,
  ): Promise<boolean> {
    const wantsAnalysis = this.#ports.wantsSuggestions?.() ?? true;
    const isListed = this.listing(uri)?.codebook === sources.codebook;
    const isAsBefore = isListed && this.#memory.holds(uri, stamp) && !this.#shelf.has(uri);
    if (isAsBefore) this.#shelf.restAsListed(uri, sources);
    const isNew = this.#shelf.resting(uri)?.isMadeOf(sources) !== true;
    this.#memory.take(uri, stamp);
    if (isNew) {
      this.#shelf.rest(uri, sources);
      // The claims that the engine found before are better than none.
      if (this.listing(uri)?.isAnalysed !== true || !wantsAnalysis)
        await this.#list(uri, { isAnalysed: false });
    }
    return wantsAnalysis && (isNew || this.listing(uri)?.isAnalysed !== true);
  }

  async #analyse(uri: ArticleUri): Promise<void> {
    await this.#list(uri, { isAnalysed: true });
  }

  /** Puts an article at rest into lists, unless it was woken or read anew meanwhile. */
  async #list(uri: ArticleUri, how: { readonly isAnalysed: boolean }): Promise<void> {
    const resting = this.#shelf.resting(uri);
    if (resting !== undefined) {
      const { sources } = resting;
      const packed = await this.#summariser.summarise({ sources, ...how });
      if (this.#shelf.resting(uri) === resting) {
        this.#shelf.put(Listing.packed(uri, sources.codebook, packed));
        this.#memory.touch(uri);
      }
    }
    // Of one that was woken, too: that has put it into lists, and nobody was told.
    this.#changed.fire(uri);
  }

  /** Articles were moved, a folder of them perhaps: they are known at once where they are now. */
  async move(move: Move): Promise<void> {
    for (const uri of this.#shelf.uris) {
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
    const known = this.get(uri);
    if (known !== undefined) {
      const { isMissing, sidecarText: sidecar, codebook } = known;
      if (known.update({ text, isMissing, sidecar, codebook })) this.#show(uri);
    }
    return this.refresh(uri);
  }

  /** As `open`, for a text that claims were followed to though nobody typed it. */
  reload(uri: ArticleUri, text: string): Promise<void> {
    this.get(uri)?.findAnew();
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
    this.get(uri)?.edit(edits, text);
    this.#settling.postpone(uri);
  }

  /** An article that is decided on. Throws a Refusal where it is not known. */
  known(uri: ArticleUri): Article {
    const article = this.get(uri);
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
      if (error instanceof Refusal && this.#shelf.has(uri)) {
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
    await this.#restored;
    this.#found = found;
    this.#arrived.clear();
    for (const uri of this.#shelf.uris) {
      if (!found.has(uri) && !this.#live.has(uri)) this.#forget(uri);
    }
    // An article that is shown but was not found may have lost its sidecar, with their folder perhaps.
    const shownOnly = [...this.#live.keys()].filter((uri) => !found.has(uri));
    await this.#readAll(shownOnly);
  }

  /** Lists the folder as it was last, until its files are read. */
  restore(): Promise<void> {
    this.#restored = this.#memory.restore((uri) => this.#changed.fire(uri));
    return this.#restored;
  }

  /** Goes on with what was stopped, and with suggestions where they are wanted by now. */
  readOn(): Promise<void> {
    return this.#readAll([]);
  }

  /** Codebooks may have changed: every article asks for its own again, and others get their turn. */
  async refreshCodebooks(): Promise<void> {
    for (const uri of this.#shelf.uris) {
      const codebook = await this.#codebooks.nearest(uri);
      if (this.#live.has(uri) || this.listing(uri)?.codebook !== codebook) this.#stale.add(uri);
    }
    await this.#readAll([]);
  }

  /**
   * Reads these, and whatever else is still to be read: a reading takes the place of the one before. What
   * somebody looks at comes first.
   */
  async #readAll(uris: readonly ArticleUri[]): Promise<void> {
    const unread = [...(this.#found ?? [])].filter((uri) => !this.#shelf.has(uri));
    const all = [...new Set([...uris, ...this.#stale, ...unread])];
    const inOrder = all.toSorted((a, b) => Number(this.#live.has(b)) - Number(this.#live.has(a)));
    const wantsAnalysis = this.#ports.wantsSuggestions?.() ?? true;
    const unanalysed = this.listings.filter(({ isAnalysed }) => wantsAnalysis && !isAnalysed);
    await this.reading.run(
      inOrder,
      unanalysed.map(({ article }) => article),
    );
  }

  dispose(): void {
    this.reading.dispose();
    this.#memory.dispose();
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
    this.#memory.take(uri, undefined);
    if (this.#shelf.delete(uri)) this.#changed.fire(uri);
  }

  /** Derives what is shown here and now, article by article, and not all at once in some view. */
  #show(uri: ArticleUri): void {
    const started = this.#ports.clock.now();
    const article = this.get(uri);
    if (article !== undefined) this.#shelf.list(article);
    this.#settling.note(uri, this.#ports.clock.now() - started);
    this.#changed.fire(uri);
  }

  /** Settles an article slice by slice, with turns for others in between, and shows it then. */
  #settle(uri: ArticleUri): void {
    if (this.#shelf.awake(uri)?.settle() === false) this.#settling.goOn(uri);
    else this.#show(uri);
  }
}
