import type { SummaryProblems } from '../core/corpus/articleSummary.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import type { Place } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Article } from './article.ts';
import { ArticleReader } from './articleReader.ts';
import type { Codebooks } from './codebooks.ts';
import { DecidedArticles } from './decidedArticles.ts';
import type { Disposable } from './event.ts';
import { FolderMembers } from './folderMembers.ts';
import { FolderMemory } from './folderMemory.ts';
import { type Content, FolderSweep } from './folderSweep.ts';
import type { Listing } from './listing.ts';
import type { PendingChanges } from './pendingChanges.ts';
import type { Ports } from './ports.ts';
import type { Reading } from './reading.ts';
import { Restoring } from './restoring.ts';
import { Settling } from './settling.ts';
import { Shelf } from './shelf.ts';
import { ShownArticles } from './shownArticles.ts';
import type { SidecarFiles } from './sidecarFiles.ts';
import type { Speakers } from './speakers.ts';
import { TaskQueue } from './taskQueue.ts';
import { type ArticleUri, afterMove, isBelowAny, type Move } from './uris.ts';

/**
 * Every article that is known, by address. All that is done to one article goes through its queue,
 * one thing after the other, so that a slow read never overtakes a newer one.
 */
export class Library implements Disposable {
  readonly #members = new FolderMembers();
  readonly #shelf = new Shelf((uri) => this.#members.shown.has(uri));
  readonly #memory: FolderMemory;
  readonly #reader: ArticleReader;
  readonly #sweep: FolderSweep;
  /** Those that editors show, for whoever tells of edits. */
  readonly shown: ShownArticles;
  /** Those that are decided on, for decisions. */
  readonly decided: DecidedArticles;
  /** Lists the folder as it was last, until its files are read by `takeFolder`. */
  readonly restoring: Restoring;
  readonly #settling: Settling;
  readonly #queue = new TaskQueue<ArticleUri>();
  /** Fired when what is shown of an article is no longer right. */
  readonly onDidChange: ArticleReader['onDidChange'];

  constructor(ports: Ports, codebooks: Codebooks, sidecars: SidecarFiles, pending: PendingChanges) {
    const [shelf, members] = [this.#shelf, this.#members];
    const isBusy = () => this.reading.progress !== undefined;
    this.#memory = new FolderMemory(ports, { shelf, codebooks, isBusy });
    this.#settling = new Settling(ports.clock);
    const [memory, settling] = [this.#memory, this.#settling];
    const known = { codebooks, sidecars, pending, shelf, members, memory, settling };
    this.#reader = new ArticleReader(ports, known);
    this.onDidChange = this.#reader.onDidChange;
    const reader = this.#reader;
    const refresh = (uri: ArticleUri) => this.refresh(uri);
    this.shown = new ShownArticles({ shelf, members, settling, reader, refresh });
    this.decided = new DecidedArticles({ shelf, sidecars, pending, reader });
    this.#sweep = new FolderSweep(
      ports,
      { shelf, members, codebooks },
      {
        check: (uri) => this.#memory.isAsBefore(uri),
        read: (uri) => this.run(uri, () => this.#reader.read(uri)),
        analyse: (uri) => this.run(uri, () => this.#reader.analyse(uri)),
      },
    );
    this.restoring = new Restoring(ports.clock, { memory, shelf, reader, reading: this.reading });
  }

  /** Reads what a search of the folder has found. */
  get reading(): Reading {
    return this.#sweep.reading;
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

  /** Where a span of an article is, for which it is not woken. */
  placeOf(uri: ArticleUri, span: Span): Place | undefined {
    return this.#shelf.placeOf(uri, span);
  }

  /** The text of an article's sidecar; the article is not woken for it. */
  sidecarText(uri: ArticleUri): string | undefined {
    return this.#shelf.sidecar(uri);
  }

  /** All that is wrong with the sidecar of an article, and its text. */
  problems(uri: ArticleUri): SummaryProblems {
    return this.#shelf.problems(uri);
  }

  /** Whether a file counts among the articles, also where it could not be read as one. */
  knows(uri: ArticleUri): boolean {
    return this.#shelf.has(uri) || this.#members.isFound(uri);
  }

  /** Whether an article lies in one of these folders or below it. */
  knowsIn(folders: ReadonlySet<string>): boolean {
    return this.#shelf.uris.some((uri) => isBelowAny(uri, folders));
  }

  /** What somebody decides on is an article, though no search has found it yet or the settings leave it out. */
  async admit(uri: ArticleUri): Promise<void> {
    if (this.#shelf.has(uri)) return;
    this.#members.arrive(uri);
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
      const isToAnalyse = await this.#sweep.reads(uri, () => this.#reader.read(uri));
      if (isToAnalyse) await this.#reader.analyse(uri);
      this.reading.recount();
    });
  }

  /** Articles were moved, a folder of them perhaps: they are known at once where they are now. */
  async move(move: Move): Promise<void> {
    for (const uri of this.#shelf.uris) {
      const to = afterMove(uri, move);
      if (to === uri) continue;
      this.#members.arrive(to);
      await this.refresh(uri);
      await this.refresh(to);
    }
  }

  /**
   * These are the articles of the folder: forgets what is neither among them nor shown by an editor and
   * reads what is new. A file that fails is logged and holds up no other.
   */
  async takeFolder(found: ReadonlySet<ArticleUri>): Promise<void> {
    await this.restoring.whole;
    this.#members.find(found);
    for (const uri of this.#shelf.uris) {
      if (!found.has(uri) && !this.#members.shown.has(uri)) this.#reader.forget(uri);
    }
    // An article that is shown but was not found may have lost its sidecar, with their folder perhaps.
    const shownOnly = [...this.#members.shown.keys()].filter((uri) => !found.has(uri));
    await this.#sweep.readDue(shownOnly);
  }

  /** Goes on with what was stopped, and with suggestions where they are wanted by now. */
  readOn(): Promise<void> {
    return this.#sweep.readOn();
  }

  /** The articles of the folder of which that is not known, or no longer right. */
  without(content: Content): readonly ArticleUri[] {
    return this.#sweep.without(content);
  }

  /** Codebooks may have changed. */
  refreshCodebooks(): Promise<void> {
    return this.#sweep.readThoseOfOtherCodebooks();
  }

  dispose(): void {
    this.reading.dispose();
    this.restoring.dispose();
    this.#memory.dispose();
    this.#settling.dispose();
    this.#reader.dispose();
  }
}
