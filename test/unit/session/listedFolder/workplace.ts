import type { StanceId } from '../../../../src/core/codebook/codebook.ts';
import { span } from '../../../../src/core/text/span.ts';
import type { Decision } from '../../../../src/session/decisions/decision.ts';
import { Session } from '../../../../src/session/session.ts';
import { settledAfter } from '../../../../src/session/snapshot.ts';
import { type ArticleUri, type FileUri, sidecarOf } from '../../../../src/session/uris.ts';
import { notingSummariser } from '../generatedFolder.ts';
import { MemoryStorage, memoryPorts } from '../memory.ts';
import { Doings, pass } from './doings.ts';
import { articles, codebooks, codebookTexts, DatedFiles, nth, sidecars, texts } from './files.ts';
import type { Happening } from './happening.ts';

/** A folder that is open in one session after the other, in which everybody does what they like. */
export class Workplace {
  readonly doings = new Doings();
  readonly #files = new DatedFiles();
  readonly #cache = new MemoryStorage<Uint8Array>();
  readonly #storage = new MemoryStorage();
  /** What editors show. */
  readonly #shown = new Map<ArticleUri, string>();
  readonly #late = new Set<FileUri>();
  #isWanted = true;
  #opened: ReturnType<Workplace['start']>;

  constructor() {
    for (const [n, text] of texts.entries()) this.#files.texts.set(nth(articles, n), text);
    this.#opened = this.start();
  }

  get session(): Session {
    return this.#opened.session;
  }

  get logged(): readonly string[] {
    return this.#opened.ports.logged;
  }

  start() {
    const ports = {
      ...this.#ports(),
      storage: this.#storage,
      wantsSuggestions: () => this.#isWanted,
      cache: { storage: this.#cache, version: async () => '1' },
    };
    const session = new Session(ports);
    this.doings.begin(session.restoring.begin());
    for (const [uri, text] of this.#shown) this.doings.begin(session.open(uri, text));
    this.doings.begin(session.takeFolder(this.#found));
    return { session, ports };
  }

  /** A session that knows nothing yet, when it has read all. */
  async fresh(): Promise<Session> {
    const session = new Session(this.#ports());
    await session.takeFolder(this.#found);
    for (const [uri, text] of this.#shown) await session.open(uri, text);
    await session.readOn();
    return session;
  }

  async take({ what, which, how, told, turns }: Happening): Promise<void> {
    const uri = nth(articles, which);
    const codebook = nth(codebooks, which);
    const { session, doings } = this;
    const deeds: Record<Happening['what'], () => void | Promise<void>> = {
      write: () => this.#changeArticle(uri, nth(texts, how), told),
      remove: () => this.#changeArticle(uri, undefined, told),
      'write sidecar': () => this.#change(sidecarOf(uri), nth(sidecars, how), told),
      'remove sidecar': () => this.#change(sidecarOf(uri), undefined, told),
      'write codebook': () => this.#change(codebook, nth(codebookTexts, how), told),
      'remove codebook': () => this.#change(codebook, undefined, told),
      open: () => this.#open(uri),
      type: () => this.#type(uri, how),
      save: () => this.#save(uri, told),
      close: () => this.#close(uri),
      decide: () => this.#decide(uri, how),
      undo: () => doings.begin(session.undo()),
      stop: () => session.reading.stop(),
      'switch suggestions': () => this.#switchSuggestions(),
      'go on': () => doings.begin(session.readOn()),
      search: () => doings.begin(session.takeFolder(this.#found)),
      tell: () => this.#tellAll(),
      settle: () => this.#settle(),
      'start anew': () => this.#startAnew(which, how),
    };
    await deeds[what]();
    await pass(turns);
  }

  /** Everybody has done what they wanted, and the session has heard of it. */
  async calmDown(): Promise<void> {
    this.#tellAll();
    this.#isWanted = true;
    await this.doings.rest();
    this.doings.begin(this.session.takeFolder(this.#found));
    await this.#letSettle();
    this.doings.begin(this.session.readOn());
    await this.#letSettle();
  }

  #ports() {
    const summariser = notingSummariser([], () => pass(5));
    return { ...memoryPorts(), files: this.#files, summariser };
  }

  get #found(): ReadonlySet<ArticleUri> {
    const { texts: onDisk } = this.#files;
    return new Set(articles.filter((uri) => onDisk.has(uri) || onDisk.has(sidecarOf(uri))));
  }

  #changeArticle(uri: ArticleUri, text: string | undefined, told: Happening['told']): void {
    if (!this.#shown.has(uri)) this.#change(uri, text, told);
  }

  #change(file: FileUri, text: string | undefined, told: Happening['told']): void {
    if (text === undefined) this.#files.texts.delete(file);
    else this.#files.texts.set(file, text);
    this.#tell(file, told);
  }

  #tell(file: FileUri, told: Happening['told']): void {
    if (told === 'now') this.doings.begin(this.session.refresh(file));
    else this.#late.add(file);
  }

  #tellAll(): void {
    for (const file of this.#late) this.doings.begin(this.session.refresh(file));
    this.#late.clear();
  }

  #open(uri: ArticleUri): void {
    const text = this.#files.texts.get(uri);
    if (this.#shown.has(uri) || text === undefined) return;
    this.#shown.set(uri, text);
    this.doings.begin(this.session.open(uri, text));
  }

  #type(uri: ArticleUri, how: number): void {
    const text = this.#shown.get(uri);
    if (text === undefined) return;
    const at = how % 2 === 0 ? text.length : 0;
    const newText = how % 3 === 0 ? '“It is new,” said Ida Torm.\n\n' : 'Nobody knew.\n\n';
    const now = text.slice(0, at) + newText + text.slice(at);
    this.#shown.set(uri, now);
    this.session.edit(uri, [{ span: span(at, at), newText }], now);
  }

  #save(uri: ArticleUri, told: Happening['told']): void {
    const text = this.#shown.get(uri);
    if (text === undefined) return;
    this.#files.texts.set(uri, text);
    this.doings.begin(this.session.save(uri));
    this.#tell(uri, told);
  }

  #close(uri: ArticleUri): void {
    if (this.#shown.delete(uri)) this.doings.begin(this.session.close(uri));
  }

  #decide(uri: ArticleUri, how: number): void {
    const claims = this.session.articles.listed(uri)?.claims ?? [];
    const claim = claims[how % Math.max(1, claims.length)];
    if (claim === undefined) return;
    const decision: Decision =
      how % 3 === 0
        ? { type: 'dismiss', claim: claim.key }
        : { type: 'tag', claim: claim.key, stance: 'supports' as StanceId };
    this.doings.begin(this.session.decide(uri, decision, 'ana'));
  }

  #switchSuggestions(): void {
    this.#isWanted = !this.#isWanted;
    this.doings.begin(this.session.readOn());
  }

  async #settle(): Promise<void> {
    await this.doings.rest();
    this.#opened.ports.clock.advance(settledAfter);
  }

  /** The window is closed and opened again, with what was stored, some of it gone or cut short. */
  async #startAnew(which: number, how: number): Promise<void> {
    await this.doings.rest();
    if (how % 4 !== 0) await this.#letSettle();
    this.session.dispose();
    const { contents } = this.#cache;
    for (const [n, [key, content]] of [...contents].entries()) {
      if (n % 3 !== which % 3) continue;
      if (how === 1) contents.delete(key);
      if (how === 2) contents.set(key, content.slice(0, 50));
    }
    this.#opened = this.start();
  }

  async #letSettle(): Promise<void> {
    for (let time = 0; time < 2; time += 1) {
      this.#opened.ports.clock.advance(settledAfter);
      await this.doings.rest();
    }
  }
}
