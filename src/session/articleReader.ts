import type { ArticleSources } from './articleSources.ts';
import type { Codebooks } from './codebooks.ts';
import { Emitter } from './event.ts';
import type { FolderMembers } from './folderMembers.ts';
import type { ArticleStamp, FolderMemory } from './folderMemory.ts';
import { Listing } from './listing.ts';
import type { PendingChanges } from './pendingChanges.ts';
import type { Ports, Summariser } from './ports.ts';
import type { Settling } from './settling.ts';
import type { Shelf } from './shelf.ts';
import type { SidecarFiles } from './sidecarFiles.ts';
import { summariserHere } from './summaries.ts';
import { type ArticleUri, sidecarOf } from './uris.ts';

/** What an article is read from, and who has to know of it. */
interface Readers {
  readonly codebooks: Codebooks;
  readonly sidecars: SidecarFiles;
  readonly pending: PendingChanges;
  readonly shelf: Shelf;
  readonly members: FolderMembers;
  readonly memory: FolderMemory;
  readonly settling: Settling;
}

/** What files an article was read from. */
interface ReadFrom {
  readonly stamp: ArticleStamp | undefined;
  /** Whether lists show it as these files say. */
  readonly isAsListed: boolean;
}

/** Reads the files of one article and shows in lists what they say. One thing after the other is its caller's care. */
export class ArticleReader {
  readonly #ports: Ports;
  readonly #of: Readers;
  readonly #summariser: Summariser;
  readonly #changed = new Emitter<ArticleUri>();

  /** Fired when what is shown of an article is no longer right. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: Ports, of: Readers) {
    this.#ports = ports;
    this.#of = of;
    this.#summariser = ports.summariser ?? summariserHere();
  }

  /** Reads its files and shows what was decided; returns whether the engine has to read its text after that. */
  async read(uri: ArticleUri): Promise<boolean> {
    const { codebooks, sidecars, pending, shelf, members, memory } = this.#of;
    const stamp = members.shown.has(uri) ? undefined : await memory.stampOf(uri);
    // All at once: each answer is some milliseconds away, and somebody waits for the first highlight.
    const [{ onDisk, isMissing, wasShown }, { text: read }, codebook] = await Promise.all([
      this.#readOwn(uri, stamp),
      sidecars.read(sidecarOf(uri)),
      codebooks.nearest(uri),
    ]);
    // Asked again, since they may have changed between the question and the reading.
    const isAsListed = memory.holds(uri, stamp) && (await memory.isAsBefore(uri));
    if (wasShown && !members.shown.has(uri)) return false; // It was closed, and is read again for that.
    // Last of all, since an editor's text changes and claims are decided on while files are read.
    const text = members.shown.get(uri) ?? onDisk;
    const sidecar = pending.textAfter(uri, read);
    if (!members.has(uri) || (text === undefined && sidecar === undefined)) {
      this.forget(uri);
      return false;
    }
    // Without its file, an article lives on as long as a sidecar has decisions on it.
    const sources = { text: text ?? '', isMissing, sidecar, codebook };
    const awake = shelf.awake(uri);
    if (awake !== undefined) {
      memory.take(uri, members.shown.has(uri) ? undefined : stamp);
      if (awake.update(sources)) this.show(uri);
      return false;
    }
    if (members.shown.has(uri)) {
      memory.take(uri, undefined);
      shelf.wake(uri, sources);
      this.show(uri);
      return false;
    }
    return this.#rest(uri, sources, { stamp, isAsListed });
  }

  /** Shows what the engine finds in the text of an article at rest, where somebody wants that. */
  async analyse(uri: ArticleUri): Promise<void> {
    await this.#list(uri, { isAnalysed: this.#ports.wantsSuggestions?.() ?? true });
  }

  /** There is no such article any more. */
  forget(uri: ArticleUri): void {
    const { shelf, memory, settling } = this.#of;
    settling.forget(uri);
    memory.take(uri, undefined);
    if (shelf.delete(uri)) this.tell(uri);
  }

  /** Derives what is shown here and now, article by article, and not all at once in some view. */
  show(uri: ArticleUri): void {
    const { shelf, settling } = this.#of;
    const started = this.#ports.clock.now();
    const article = shelf.get(uri);
    if (article !== undefined) shelf.list(article);
    settling.note(uri, this.#ports.clock.now() - started);
    this.tell(uri);
  }

  /** The same after a decision: of which files that is will be known when they are read again. */
  showDecided(uri: ArticleUri): void {
    this.#of.memory.take(uri, undefined);
    this.show(uri);
  }

  /** What is shown of an article is another from now on. */
  tell(uri: ArticleUri): void {
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** What its own file says; nobody asks for the text while an editor says it. */
  async #readOwn(uri: ArticleUri, stamp: ArticleStamp | undefined) {
    const { files } = this.#ports;
    const wasShown = this.#of.members.shown.has(uri);
    const onDisk = wasShown ? undefined : await files.read(uri, stamp?.own);
    return { onDisk, isMissing: onDisk === undefined && !(await files.exists(uri)), wasShown };
  }

  /** Shows what was decided on an article that nobody works on; returns whether the engine has to read it. */
  async #rest(
    uri: ArticleUri,
    sources: ArticleSources,
    { stamp, isAsListed }: ReadFrom,
  ): Promise<boolean> {
    const { shelf, memory } = this.#of;
    const wantsAnalysis = this.#ports.wantsSuggestions?.() ?? true;
    const isOfCodebook = shelf.listing(uri)?.codebook === sources.codebook;
    if (isAsListed && isOfCodebook && !shelf.has(uri)) shelf.restAsListed(uri, sources);
    if (shelf.resting(uri)?.isMadeOf(sources) !== true) shelf.rest(uri, sources);
    const isBehind = shelf.isBehind(uri); // Another reading may have come between its files and its claims.
    memory.take(uri, stamp);
    // The claims that the engine found before are better than none.
    if (isBehind && (shelf.listing(uri)?.isAnalysed !== true || !wantsAnalysis))
      await this.#list(uri, { isAnalysed: false });
    return wantsAnalysis && (isBehind || shelf.listing(uri)?.isAnalysed !== true);
  }

  /** Puts an article at rest into lists, unless it was woken or read anew meanwhile. */
  async #list(uri: ArticleUri, how: { readonly isAnalysed: boolean }): Promise<void> {
    const { shelf, memory } = this.#of;
    const resting = shelf.resting(uri);
    if (resting !== undefined) {
      const { sources } = resting;
      const packed = await this.#summariser.summarise({ sources, ...how });
      if (shelf.resting(uri) === resting) {
        shelf.put(Listing.packed(uri, sources.codebook, packed));
        memory.touch(uri);
      }
    }
    // Of one that was woken, too: that has put it into lists, and nobody was told.
    this.tell(uri);
  }
}
