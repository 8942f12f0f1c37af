import type { ClaimKey } from '../core/annotation/annotation.ts';
import type { ClaimAddress } from '../core/corpus/articleClaims.ts';
import type { TextEdit } from '../core/text/span.ts';
import { Actors } from './actors.ts';
import { Articles } from './articles.ts';
import type { ArticleDecision, Decision } from './decisions/decision.ts';
import type { Deed } from './decisions/deeds.ts';
import type { Outcome } from './decisions/outcome.ts';
import type { Subject } from './decisions/subject.ts';
import { DecisionsOnDisk } from './decisionsOnDisk.ts';
import type { Disposable, Event } from './event.ts';
import type { FileMoves } from './fileMoves.ts';
import type { FileProblems } from './fileProblems.ts';
import type { Content } from './folderSweep.ts';
import { LoneSidecars } from './loneSidecars.ts';
import type { Ports } from './ports.ts';
import type { FolderReading } from './reading.ts';
import type { Restoring } from './restoring.ts';
import { type SessionParts, sessionParts } from './sessionParts.ts';
import type { SetAsideDecisions } from './setAsideDecisions.ts';
import { type ArticleUri, articleOf, type CodebookUri, classify } from './uris.ts';

/**
 * The living state of a workspace: its articles with their claims, its codebooks, and the one door
 * through which decisions reach the sidecars. Knows neither the editor nor the disk, only ports.
 */
export class Session implements Disposable {
  readonly #parts: SessionParts;
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
  /** Told of files and folders that are moved or deleted. */
  readonly moves: FileMoves;
  /** Sidecars without an article, and the articles that may be theirs. */
  readonly loneSidecars: LoneSidecars;
  /** How far what was decided is written. */
  readonly onDisk: DecisionsOnDisk;
  /** Lists the folder as it was last, before its files are read. */
  readonly restoring: Restoring;

  constructor(ports: Ports) {
    const parts = sessionParts(ports);
    this.#parts = parts;
    this.reading = parts.library.reading;
    this.articles = new Articles(parts.library);
    this.actors = new Actors(parts.codebooks, parts.decisions);
    this.setAside = parts.setAside;
    this.moves = parts.moves;
    this.loneSidecars = new LoneSidecars(parts.library);
    this.onDidChangeArticle = parts.library.onDidChange;
    this.onDidChangeProblems = parts.problems.onDidChange;
    this.onDisk = new DecisionsOnDisk(parts);
    this.restoring = parts.library.restoring;
  }

  /** A file of the workspace is there, changed, or gone; anything but articles goes by its name. */
  async refresh(uri: string): Promise<void> {
    const { codebooks, library } = this.#parts;
    const file = classify(uri);
    if (file?.is !== 'codebook')
      return library.refresh(file?.is === 'sidecar' ? articleOf(file.uri) : (uri as ArticleUri));
    await codebooks.refresh(file.uri);
    await library.refreshCodebooks();
  }

  /** Codebooks that may have changed without a word of it: where one has, its articles are read again. */
  async recheckCodebooks(uris: Iterable<CodebookUri>): Promise<void> {
    const { codebooks, library } = this.#parts;
    const changes = await Promise.all([...uris].map((uri) => codebooks.recheck(uri)));
    if (changes.includes(true)) await library.refreshCodebooks();
  }

  /** An editor shows the article from now on; its text is what the editor says. */
  open(uri: ArticleUri, text: string): Promise<void> {
    return this.#parts.library.shown.open(uri, text);
  }

  /**
   * An editor took the text of an open article from disk: whatever edits that came as, nobody typed them,
   * and only the words can say where claims are.
   */
  reload(uri: ArticleUri, text: string): Promise<void> {
    return this.#parts.library.shown.reload(uri, text);
  }

  /** The text of an open article was edited. The edits refer to the text before. */
  edit(uri: ArticleUri, edits: readonly TextEdit[], text: string): void {
    this.#parts.decisions.follow(uri, edits, text);
    this.#parts.library.shown.edit(uri, edits, text);
  }

  /**
   * An editor saved the article: the records whose own words or surroundings were edited get new anchors,
   * all others stay as they are. Rejects with a Refusal where that cannot be written.
   */
  save(uri: ArticleUri): Promise<void> {
    return this.#parts.decisions.reanchorEdited(uri);
  }

  /** Reads an article that somebody is going to decide on, whether a search has found it or not. */
  admit(uri: ArticleUri): Promise<void> {
    return this.#parts.library.admit(uri);
  }

  /** No editor shows the article any more. */
  close(uri: ArticleUri): Promise<void> {
    return this.#parts.library.shown.close(uri);
  }

  /**
   * These are the articles of the folder: forgets what is neither among them nor shown by an editor and
   * reads what is new. A file that fails is logged and holds up no other.
   */
  takeFolder(articles: ReadonlySet<ArticleUri>): Promise<void> {
    return this.#parts.library.takeFolder(articles);
  }

  /**
   * The articles of the folder of which that is not known, or no longer right: while they are being read, where that
   * was stopped, and those that could not be read.
   */
  without(content: Content): readonly ArticleUri[] {
    return this.#parts.library.without(content);
  }

  /** Goes on with a reading that was stopped, and with suggestions where they are wanted by now. */
  readOn(): Promise<void> {
    return this.#parts.library.readOn();
  }

  /**
   * The claim that a key stands for now, for a decision to come: it is followed for as long as anybody holds it.
   * Undefined where the key stands for none.
   */
  choose(uri: ArticleUri, key: ClaimKey): Subject | undefined {
    return this.#parts.decisions.choose(uri, key);
  }

  /**
   * The same for several claims, in their order. Which are meant is settled at once; those of articles that lists show
   * as they were last are chosen when these have been read.
   */
  chooseEach(
    claims: readonly ClaimAddress<ArticleUri>[],
  ): Promise<readonly (Subject | undefined)[]> {
    return this.#parts.decisions.chooseEach(claims);
  }

  /**
   * Carries a decision out: it is shown at once, and on disk when this settles. Rejects with a Refusal, and nothing is
   * changed, where it cannot be; with `Postponed` where it holds and is shown, but is not on disk yet.
   * `coder` is written as `by` where it is not empty.
   */
  decide(uri: ArticleUri, decision: Decision, coder: string): Promise<void> {
    return this.#parts.decisions.decide(uri, decision, coder);
  }

  /**
   * Carries decisions on several claims out at once, each as `decide` does: one deed, taken back at once. One
   * that fails holds up no other.
   */
  decideEach(decisions: readonly ArticleDecision[], coder: string): Promise<Outcome> {
    return this.#parts.decisions.decideEach(decisions, coder);
  }

  /**
   * Makes claims of all suggestions of these articles, untagged, so that several people can then tag them
   * and git merges what they did. One decision, taken back at once; an article that fails holds up no other.
   */
  seed(uris: readonly ArticleUri[]): Promise<Outcome> {
    return this.#parts.decisions.seed(uris);
  }

  /** Takes the latest decision back. Undefined when there is none. */
  undo(): Promise<Deed | undefined> {
    return this.#parts.decisions.undo();
  }

  /** Carries out again what was taken back last. Undefined when there is nothing. */
  redo(): Promise<Deed | undefined> {
    return this.#parts.decisions.redo();
  }

  dispose(): void {
    this.#parts.lateWrites.dispose();
    this.#parts.library.dispose();
    this.#parts.problems.dispose();
  }
}
