import type { ClaimKey } from '../core/annotation/annotation.ts';
import type { ClaimAddress } from '../core/corpus/articleClaims.ts';
import type { TextEdit } from '../core/text/span.ts';
import { Actors } from './actors.ts';
import { Articles } from './articles.ts';
import { Asides } from './asides.ts';
import { Codebooks } from './codebooks.ts';
import type { ArticleDecision, Decision } from './decisions/decision.ts';
import { Decisions } from './decisions/decisions.ts';
import type { Deed } from './decisions/deeds.ts';
import type { Outcome } from './decisions/outcome.ts';
import { SidecarChanges } from './decisions/sidecarChanges.ts';
import type { Subject } from './decisions/subject.ts';
import type { Disposable, Event } from './event.ts';
import { FileMoves } from './fileMoves.ts';
import type { FileProblems } from './fileProblems.ts';
import { Journal } from './journal.ts';
import { LateWrites, type Recovery } from './lateWrites.ts';
import { Library } from './library.ts';
import { LoneSidecars } from './loneSidecars.ts';
import { PendingChanges } from './pendingChanges.ts';
import type { Ports } from './ports.ts';
import type { FolderReading } from './reading.ts';
import type { Refusal } from './refusal.ts';
import { SetAsideDecisions } from './setAsideDecisions.ts';
import { SidecarFiles } from './sidecarFiles.ts';
import { SidecarProblems } from './sidecarProblems.ts';
import { type ArticleUri, articleOf, classify, type FileUri, type Move } from './uris.ts';

/**
 * The living state of a workspace: its articles with their claims, its codebooks, and the one door
 * through which decisions reach the sidecars. Knows neither the editor nor the disk, only ports.
 */
export class Session implements Disposable {
  readonly #journal: Journal;
  readonly #asides: Asides;
  readonly #codebooks: Codebooks;
  readonly #library: Library;
  readonly #sidecars: SidecarFiles;
  readonly #decisions: Decisions;
  readonly #lateWrites: LateWrites;
  readonly #moves: FileMoves;
  readonly #problems: SidecarProblems;

  /** Fired with the article whose annotations are no longer what they were. */
  readonly onDidChangeArticle: Event<ArticleUri>;
  /** Fired with all that is wrong with a sidecar or codebook whenever that may have changed. */
  readonly onDidChangeProblems: Event<FileProblems>;

  /** How far the reading of the folder is; it can be stopped, and led to what somebody looks at. */
  readonly reading: FolderReading;
  /** The articles as they are shown. */
  readonly articles: Articles;
  /** Decisions on who is who. */
  readonly actors: Actors;
  /** The decisions that were set aside because somebody else decided otherwise before they were written. */
  readonly setAside: SetAsideDecisions;
  /** Sidecars without an article, and the articles that may be theirs. */
  readonly loneSidecars: LoneSidecars;
  /** Fired with the reason why a decision that was to be written later never will be by itself. */
  readonly onDidRefuseLate: Event<Refusal>;

  constructor(ports: Ports) {
    this.#journal = new Journal(ports.storage);
    this.#asides = new Asides(ports.storage);
    const sidecars = new SidecarFiles(ports, this.#journal, this.#asides);
    this.#sidecars = sidecars;
    this.#codebooks = new Codebooks(ports, sidecars);
    const pending = new PendingChanges();
    this.#library = new Library(ports, this.#codebooks, sidecars, pending);
    this.#decisions = new Decisions(
      this.#library,
      this.#codebooks,
      new SidecarChanges(this.#library, sidecars, pending),
    );
    this.reading = this.#library.reading;
    this.articles = new Articles(this.#library);
    this.actors = new Actors(this.#codebooks, this.#decisions);
    this.setAside = new SetAsideDecisions(this.#library, this.#decisions, this.#asides);
    this.loneSidecars = new LoneSidecars(this.#library);
    this.#lateWrites = new LateWrites(ports, this.#library, this.#codebooks, sidecars);
    this.#moves = new FileMoves({
      files: ports.files,
      library: this.#library,
      sidecars,
      decisions: this.#decisions,
    });
    this.onDidChangeArticle = this.#library.onDidChange;
    this.#codebooks.onDidChange(() => {
      const refreshed = this.#library.refreshCodebooks();
      refreshed.catch((error) => ports.log('articles were not read again', error));
    });
    this.#problems = new SidecarProblems({
      library: this.#library,
      codebooks: this.#codebooks,
      sidecars,
      setAside: this.setAside,
    });
    this.onDidChangeProblems = this.#problems.onDidChange;
    this.onDidRefuseLate = this.#lateWrites.onDidRefuse;
  }

  /** Writes the sidecars that an earlier run was kept from writing; decisions wait for it. */
  recover(): Promise<Recovery> {
    return this.#decisions.holdFor(async () => {
      await this.#journal.load();
      await this.#asides.load();
      return this.#lateWrites.writeAll();
    });
  }

  /** A file of the workspace is there, changed, or gone; anything but articles goes by its name. */
  async refresh(uri: string): Promise<void> {
    const file = classify(uri);
    if (file?.is === 'codebook') {
      await this.#codebooks.refresh(file.uri);
      await this.#library.refreshCodebooks();
    } else {
      await this.#library.refresh(
        file?.is === 'sidecar' ? articleOf(file.uri) : (uri as ArticleUri),
      );
    }
  }

  /** The files with decisions that could not be written to them yet. */
  get unwritten(): readonly FileUri[] {
    return this.#sidecars.unwritten.filter((uri) => this.#sidecars.isLate(uri));
  }

  /** Settles when everything that was decided up to now is carried out. */
  decided(): Promise<void> {
    return this.#decisions.holdFor(async () => undefined);
  }

  /**
   * A file or a folder was moved: what is known of it goes along. What could not be written yet and what
   * can be taken back goes where the sidecar goes, or with the article while there is no such file.
   */
  move(move: Move): Promise<void> {
    return this.#moves.move(move);
  }

  /** A file or a folder was deleted on purpose: decisions that were still to be written are set aside. */
  forget(uri: string): Promise<void> {
    return this.#moves.forget(uri);
  }

  /** An editor shows the article from now on; its text is what the editor says. */
  open(uri: ArticleUri, text: string): Promise<void> {
    return this.#library.shown.open(uri, text);
  }

  /**
   * An editor took the text of an open article from disk: whatever edits that came as, nobody typed them,
   * and only the words can say where claims are.
   */
  reload(uri: ArticleUri, text: string): Promise<void> {
    return this.#library.shown.reload(uri, text);
  }

  /** The text of an open article was edited. The edits refer to the text before. */
  edit(uri: ArticleUri, edits: readonly TextEdit[], text: string): void {
    this.#decisions.follow(uri, edits, text);
    this.#library.shown.edit(uri, edits, text);
  }

  /**
   * An editor saved the article: the records whose own words or surroundings were edited get new anchors,
   * all others stay as they are. Rejects with a Refusal where that cannot be written.
   */
  save(uri: ArticleUri): Promise<void> {
    return this.#decisions.reanchorEdited(uri);
  }

  /** Reads an article that somebody is going to decide on, whether a search has found it or not. */
  admit(uri: ArticleUri): Promise<void> {
    return this.#library.admit(uri);
  }

  /** No editor shows the article any more. */
  close(uri: ArticleUri): Promise<void> {
    return this.#library.shown.close(uri);
  }

  /**
   * These are the articles of the folder: forgets what is neither among them nor shown by an editor and
   * reads what is new. A file that fails is logged and holds up no other.
   */
  takeFolder(articles: ReadonlySet<ArticleUri>): Promise<void> {
    return this.#library.takeFolder(articles);
  }

  /** Lists the folder as it was last, before its files are read. */
  restore(): Promise<void> {
    return this.#library.restore();
  }

  /** Goes on with a reading that was stopped, and with suggestions where they are wanted by now. */
  readOn(): Promise<void> {
    return this.#library.readOn();
  }

  /**
   * The claim that a key stands for now, for a decision to come: it is followed for as long as anybody holds it.
   * Undefined where the key stands for none.
   */
  choose(uri: ArticleUri, key: ClaimKey): Subject | undefined {
    return this.#decisions.choose(uri, key);
  }

  /**
   * The same for several claims, in their order. Which are meant is settled at once; those of articles that lists show
   * as they were last are chosen when these have been read.
   */
  chooseEach(
    claims: readonly ClaimAddress<ArticleUri>[],
  ): Promise<readonly (Subject | undefined)[]> {
    return this.#decisions.chooseEach(claims);
  }

  /**
   * Carries a decision out: it is shown at once, and on disk when this settles. Rejects with a Refusal, and nothing is
   * changed, where it cannot be; with `Postponed` where it holds and is shown, but is not on disk yet.
   * `coder` is written as `by` where it is not empty.
   */
  decide(uri: ArticleUri, decision: Decision, coder: string): Promise<void> {
    return this.#decisions.decide(uri, decision, coder);
  }

  /**
   * Carries decisions on several claims out at once, each as `decide` does: one deed, taken back at once. One
   * that fails holds up no other.
   */
  decideEach(decisions: readonly ArticleDecision[], coder: string): Promise<Outcome> {
    return this.#decisions.decideEach(decisions, coder);
  }

  /**
   * Makes claims of all suggestions of these articles, untagged, so that several people can then tag them
   * and git merges what they did. One decision, taken back at once; an article that fails holds up no other.
   */
  seed(uris: readonly ArticleUri[]): Promise<Outcome> {
    return this.#decisions.seed(uris);
  }

  /** Takes the latest decision back. Undefined when there is none. */
  undo(): Promise<Deed | undefined> {
    return this.#decisions.undo();
  }

  /** Carries out again what was taken back last. Undefined when there is nothing. */
  redo(): Promise<Deed | undefined> {
    return this.#decisions.redo();
  }

  dispose(): void {
    this.#lateWrites.dispose();
    this.#library.dispose();
    this.#problems.dispose();
  }
}
