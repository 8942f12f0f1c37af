import { l10n, type Uri, workspace } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Session } from '../session/session.ts';
import { Turns } from '../session/turns.ts';
import {
  type ArticleUri,
  articleOf,
  type CodebookUri,
  classify,
  isBelowAny,
} from '../session/uris.ts';
import { DisposableStore } from './disposableStore.ts';
import { findFiles } from './findFiles.ts';
import type { Host } from './host.ts';
import { Pause } from './pause.ts';

const codebookFiles = '**/standpoint.yaml';
const sidecarFiles = '**/*.claims.yaml';

/** Tells the session of the files in the workspace's folders, now and when they come, change and go. */
export class FolderFiles extends DisposableStore {
  readonly #session: Session;
  readonly #host: Host;
  readonly #restored: Promise<void>;
  #watched = this.add(new DisposableStore());
  #scan: Disposable | undefined;
  /** How many scans were begun: a slow one must not undo what a later one found. */
  #scans = 0;
  /** How often a scan was asked for: the folder is read when the last one that was is done. */
  #asked = 0;
  /** The addresses of the codebooks that the latest scan found. */
  #codebooks: ReadonlySet<CodebookUri> = new Set();

  /** What was known of the folder is listed before it is searched: a search of a large one leaves little time else. */
  constructor(session: Session, host: Host, restored: Promise<void>) {
    super();
    this.#session = session;
    this.#host = host;
    this.#restored = restored;
    const { include, exclude } = host.settings;
    this.add(include.onDidChange(() => this.#start()));
    this.add(exclude.onDidChange(() => this.#scanSoon()));
    this.add(workspace.onDidChangeWorkspaceFolders(() => this.#scanSoon()));
    this.add({ dispose: () => this.#scan?.dispose() });
    // VS Code takes a while for each pattern, and nothing is read before there has been a turn.
    this.#scan = host.ports.clock.after(0, () => this.#start());
  }

  #start(): void {
    this.#watched.dispose();
    this.#watch(codebookFiles);
    this.#watch(sidecarFiles);
    this.#watch(this.#host.settings.include.value);
    this.#watchFolders();
    this.#scanSoon();
  }

  #watch(pattern: string): void {
    const watcher = this.#watched.add(workspace.createFileSystemWatcher(pattern));
    this.#watched.add(watcher.onDidChange((uri) => this.#refresh(uri)));
    this.#watched.add(watcher.onDidDelete((uri) => this.#refresh(uri)));
    this.#watched.add(watcher.onDidCreate((uri) => this.#created(uri)));
  }

  /**
   * Of a folder that is deleted or moved away, VS Code tells nothing but its own address, which looks as that of a file.
   * A checkout deletes a thousand of those at once, and each would be a look at ten thousand articles.
   */
  #watchFolders(): void {
    const watcher = this.#watched.add(workspace.createFileSystemWatcher('**', true, true));
    let gone = new Set<string>();
    const look = () => {
      const folders = gone;
      gone = new Set();
      const hadCodebook = [...this.#codebooks].some((codebook) => isBelowAny(codebook, folders));
      if (hadCodebook || this.#session.articles.knowsIn(folders)) this.#scanSoon();
    };
    const soon = this.#watched.add(new Pause(this.#host.ports.clock, 0, look));
    const deleted = (uri: Uri) => {
      gone.add(uri.toString());
      soon.begin();
    };
    this.#watched.add(watcher.onDidDelete(deleted));
  }

  /** Only a search says whether the settings count a new file among the articles. */
  #created(uri: Uri): void {
    this.#refresh(uri);
    if (classify(uri.toString())?.is !== 'codebook') this.#scanSoon();
  }

  #refresh(uri: Uri): void {
    const address = uri.toString();
    if (classify(address) === undefined && !this.#session.articles.knows(address as ArticleUri))
      return;
    this.#host.attend(l10n.t('reading a changed file'), () => this.#session.refresh(address));
  }

  /** Many files may come at once, by a checkout for one. */
  #scanSoon(): void {
    this.#scan?.dispose();
    this.#asked += 1;
    this.#host.folderReading.begin();
    this.#scan = this.#host.ports.clock.after(50, () => {
      const asked = this.#asked;
      this.#host
        .attend(l10n.t('reading the folder'), () => this.#scanAll())
        .then(() => {
          if (asked === this.#asked) this.#host.folderReading.end();
        });
    });
  }

  /** Reads what is new and forgets what is gone; changes of what is known come as events. */
  async #scanAll(): Promise<void> {
    const { include, exclude } = this.#host.settings;
    this.#scans += 1;
    const scan = this.#scans;
    await this.#restored;
    const finding = findFiles([
      { include: include.value, exclude: exclude.value || undefined },
      { include: sidecarFiles },
      { include: codebookFiles },
    ]);
    finding.catch(() => this.#session.reading.stop()); // What was listed meanwhile is not going to be checked.
    const [articles = [], sidecars = [], codebooks = []] = await finding;
    const turns = new Turns(this.#host.ports.clock);
    const found = await turns.run(articlesOf([...articles, ...sidecars]));
    if (scan !== this.#scans) return; // The later one does all of it.
    await this.#session.takeFolder(found);
    await this.#takeCodebooks(new Set(codebooks.map((uri) => uri.toString() as CodebookUri)));
  }

  /**
   * Codebooks are read when an article asks for them. One that was there before may be gone, or another one: of a
   * folder that goes and comes back within a moment, VS Code does not tell its files.
   */
  async #takeCodebooks(found: ReadonlySet<CodebookUri>): Promise<void> {
    const before = this.#codebooks;
    this.#codebooks = found;
    await this.#session.recheckCodebooks(new Set([...before, ...found]));
  }
}

/** The articles of these files, a file a step. */
function* articlesOf(files: readonly Uri[]): Generator<void, ReadonlySet<ArticleUri>> {
  const articles = new Set<ArticleUri>();
  for (const file of files) {
    articles.add(toArticle(file));
    yield;
  }
  return articles;
}

/** A sidecar speaks for its article, also for one that is gone. */
function toArticle(uri: Uri): ArticleUri {
  const address = uri.toString();
  const file = classify(address);
  return file?.is === 'sidecar' ? articleOf(file.uri) : (address as ArticleUri);
}
